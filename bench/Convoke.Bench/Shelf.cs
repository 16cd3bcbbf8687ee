using System.Globalization;
using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Bench;

/// <summary>What the entries of the bench have in common: twenty terms, ten authors, and a text of some length.</summary>
internal sealed record Shelf(IReadOnlyList<Term> Terms, IReadOnlyList<Author> Authors)
{
    private static readonly string Written = string.Join(
        "\n\n",
        Enumerable.Repeat(
            "A river is clean when its fish can live in it and its people can drink from it. "
                + "We ask for a measurement every month, published the same day, at every mouth and every bridge.",
            12
        )
    );

    private static readonly SafeHtml Body = Sanitiser.Clean(
        string.Concat(Written.Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>")),
        SanitiserProfile.Entry
    );

    public static Shelf Make(DateTimeOffset now)
    {
        var english = LanguageTag.Parse("en");
        return new Shelf(
            [
                .. Enumerable
                    .Range(0, 10)
                    .Select(n => Term.Category($"category-{n}", LocalizedText.Of(english, $"Category {n}"), now)),
                .. Enumerable
                    .Range(0, 10)
                    .Select(n => Term.Tag($"tag-{n}", LocalizedText.Of(english, $"Tag {n}"), now)),
            ],
            [
                .. Enumerable
                    .Range(0, 10)
                    .Select(n => Author.Known($"author-{n}", LocalizedText.Of(english, $"Author {n}"), now)),
            ]
        );
    }

    public Entry Entry(int number, LanguageTag language, DateTimeOffset posted)
    {
        var entry = Entries.Entry.Begin((EntryKind)(number % 3), posted);
        entry.SignedBy(Authors[number % Authors.Count]);
        entry.FileUnder([Terms[number % 10], Terms[10 + (number / 10 % 10)]]);
        var title = string.Create(CultureInfo.InvariantCulture, $"Clean water at bridge {number}");
        var text = entry.Write(
            language,
            new Wording(title, "What we measured, and what we ask.", Written),
            Body,
            posted
        );
        text.Take(Slug.From(title));
        if (!text.Publish(posted).Granted(out _, out var refusal))
            throw new InvalidOperationException(refusal.ToString());
        return entry;
    }
}
