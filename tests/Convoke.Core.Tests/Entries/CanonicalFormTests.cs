using Convoke.Entries;
using Convoke.Kernel;
using Xunit;

namespace Convoke.Core.Tests.Entries;

/// <summary>The vector stands in docs/versions.md too, for strangers who check a version with their own tools.</summary>
public sealed class CanonicalFormTests
{
    private const string Vector =
        "form: convoke-text-1\n"
        + "language: en\n"
        + "title: Nothing but rain belongs in the river\n"
        + "standfirst: Every outfall has an owner.\n"
        + "format: markdown\n"
        + "demand: Publish every outfall\n"
        + "demand-text: A register, by 14 March.\n"
        + "demand: Treat what leaves it\n"
        + "addressee-kind: trade-union\n"
        + "addressee-region: europe\n"
        + "addressee-people: Ministers for water\n"
        + "\n"
        + "A river carries what we let into it.\n"
        + "\n"
        + "Le café du fleuve.\n";

    private const string SecondVector =
        "form: convoke-text-2\n"
        + "language: en\n"
        + "title: Nothing but rain belongs in the river\n"
        + "standfirst: Every outfall has an owner.\n"
        + "format: markdown\n"
        + "picture-alt: A pipe above a river.\n"
        + "demand: Publish every outfall\n"
        + "demand-text: A register, by 14 March.\n"
        + "demand: Treat what leaves it\n"
        + "addressee-kind: trade-union\n"
        + "addressee-region: europe\n"
        + "addressee-people: Ministers for water\n"
        + "source: Survey of pipes\n"
        + "source-publisher: River Office\n"
        + "source-date: 2026-02\n"
        + "source-address: https://example.org/pipes\n"
        + "source: Only a title\n"
        + "\n"
        + "A river.\n";

    private const string Hash = "38fc80eee4184926b2496a425207dc8302e45aa540ae70b99dae7cc75373bba7";

    [Fact]
    public void The_vector_of_the_documentation_holds()
    {
        var text = Published("A river carries what we let into it.\n\nLe café du fleuve.");

        var canonical = CanonicalForm.Of(text);

        Assert.Equal(Vector, canonical);
        Assert.Equal(Hash, CanonicalForm.Hash(canonical));
        Assert.Contains(
            Hash,
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "versions.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("A river carries what we let into it.\r\n\r\nLe café du fleuve.")]
    [InlineData("A river carries what we let into it.\r\rLe café du fleuve.\n\n")]
    [InlineData("A river carries what we let into it.\n\nLe cafe\u0301 du fleuve.")]
    public void Line_ends_and_ways_to_write_an_accent_make_no_difference(string body) =>
        Assert.Equal(Hash, CanonicalForm.Hash(CanonicalForm.Of(Published(body))));

    [Fact]
    public void A_text_with_sources_and_a_picture_is_written_in_the_second_form()
    {
        var text = Published("A river.", Sources, "A pipe above a river.");

        var canonical = CanonicalForm.Of(text);

        Assert.Equal(SecondVector, canonical);
        Assert.Contains(
            CanonicalForm.Hash(SecondVector),
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "versions.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_version_reads_back_whole(bool isSecond)
    {
        var text = isSecond ? Published("A river.", Sources, "A pipe above a river.") : Published("A river.");

        var kept = CanonicalForm.Read(CanonicalForm.Of(text));

        Assert.Equal(
            (text.Title, text.Standfirst, text.Written),
            (kept.Wording.Title, kept.Wording.Standfirst, kept.Wording.Body)
        );
        Assert.Equal(text.Demands, kept.Wording.Demands);
        Assert.Equal(text.Sources, kept.Wording.Sources);
        Assert.Equal((text.PictureAlt, text.AddressedPeople), (kept.Wording.PictureAlt, kept.Wording.AddressedPeople));
        Assert.Equal((text.Entry.CallsOn, !isSecond), (kept.CallsOn, kept.IsFirstForm));
    }

    [Fact]
    public void Another_source_or_alternative_text_is_another_version()
    {
        var text = Published("The same.");

        text.Reword(Said("The same.", Sources), SafeHtml.Empty);
        text.Publish(DateTimeOffset.UnixEpoch.AddDays(1));
        text.Reword(Said("The same.", Sources, "A pipe."), SafeHtml.Empty);
        text.Publish(DateTimeOffset.UnixEpoch.AddDays(2));
        var changes = CanonicalForm.Changes(text.Versions[0].Canonical, text.Versions[1].Canonical);

        Assert.Equal(3, text.Versions.Count);
        Assert.Equal(
            [
                "source: Survey of pipes",
                "source-publisher: River Office",
                "source-date: 2026-02",
                "source-address: https://example.org/pipes",
                "source: Only a title",
            ],
            changes.Where(line => !line.IsSame).Select(line => line.Parts.Single().Text)
        );
    }

    [Fact]
    public void Publishing_the_same_words_again_makes_no_version()
    {
        var text = Published("The same.");

        text.Publish(DateTimeOffset.UnixEpoch.AddDays(1));
        var before = text.Versions.Count;
        text.Reword(new Wording("Another title", "", "The same."), SafeHtml.Empty);
        text.Publish(DateTimeOffset.UnixEpoch.AddDays(2));

        Assert.Equal(1, before);
        Assert.Equal([1, 2], text.Versions.Select(version => version.Number));
        Assert.Equal(text.VersionHash, text.Versions[^1].Hash);
    }

    private static readonly Source[] Sources =
    [
        new("Survey of pipes", "River Office", "2026-02", "https://example.org/pipes"),
        new("Only a title"),
    ];

    private static Text Published(string body, IReadOnlyList<Source>? sources = null, string pictureAlt = "")
    {
        var now = DateTimeOffset.UnixEpoch;
        var call = Entry.Begin(EntryKind.Call, now);
        call.CallOn(new Addressees(["trade-union"], ["europe"]));
        var text = call.Write(LanguageTag.Parse("en"), Said(body, sources, pictureAlt), SafeHtml.Empty, now);
        text.Take("nothing-but-rain");
        text.Publish(now);
        return text;
    }

    private static Wording Said(string body, IReadOnlyList<Source>? sources = null, string pictureAlt = "") =>
        new(
            "Nothing but rain belongs in the river",
            "Every outfall has an owner.",
            body,
            PictureAlt: pictureAlt,
            AddressedPeople: "Ministers for water"
        )
        {
            Demands =
            [
                new Demand("Publish every outfall", "A register, by 14 March."),
                new Demand("Treat what leaves it"),
            ],
            Sources = sources ?? [],
        };
}
