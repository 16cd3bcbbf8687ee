using Convoke.Assemblies;
using Convoke.Entries;
using Convoke.Moving.Files;
using Xunit;

namespace Convoke.Core.Tests.Moving;

public sealed class EntryFileTests
{
    private static readonly Moments Vienna = new(
        AssemblyZone.Named("Europe/Vienna"),
        new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)
    );

    [Theory]
    [InlineData("---\nkind: call\nlang: en\n---\n", "line 1, title: is missing.")]
    [InlineData("---\nlang: en\ntitle: T\n---\n", "line 1, kind: is missing.")]
    [InlineData(
        "---\nkind: rant\nlang: en\ntitle: T\n---\n",
        "line 2, kind: \"rant\" is not call, statement, update or page."
    )]
    [InlineData("---\nkind: call\nlang: english language\ntitle: T\n---\n", "line 3, lang:")]
    [InlineData("---\nkind: call\nlang: en\ntitle: T\ndate: soon\n---\n", "line 5, date: \"soon\" is not a date")]
    [InlineData(
        "---\nkind: call\nlang: en\ntitle: T\ndate: 0001-01-01\n---\n",
        "line 5, date: \"0001-01-01\" is not a date"
    )]
    [InlineData("---\nkind: call\n? &s [*s]\n: x\n---\n", "line 3: references and deep nests")]
    [InlineData("---\ntags: [[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]\n---\n", "line 2: references and deep nests")]
    [InlineData("---\nkind: call\nlang: en\ntitle: T\nplaces: [AT, Atlantis]\n---\n", "line 5, places:")]
    [InlineData("---\nkind: call\nlang: en\ntitle: T\ncolour: red\n---\n", "line 5, colour: is not a key")]
    [InlineData(
        "---\nkind: call\nlang: en\ntitle: T\nsources:\n  - title: S\n    address: javascript:alert(1)\n---\n",
        "line 6, sources:"
    )]
    [InlineData(
        "---\nkind: call\nlang: en\ntitle: T\ncomments: maybe\n---\n",
        "line 5, comments: \"maybe\" is not open or closed."
    )]
    [InlineData("kind: call\n", "line 1: the file must begin with")]
    [InlineData("---\nkind: call\n", "line 3: the keys must end with")]
    [InlineData("---\nkind: [call\n---\n", "line ")]
    public void What_is_wrong_is_said_with_line_and_key(string file, string beginning)
    {
        var problem = Assert.Throws<FileProblem>(() => EntryFileReader.Read(file, Vienna));

        Assert.StartsWith(beginning, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Theory]
    [InlineData("title", 501)]
    [InlineData("standfirst", 5001)]
    [InlineData("slug", 121)]
    [InlineData("author", 201)]
    [InlineData("categories", 201)]
    [InlineData("tags", 201)]
    public void What_is_too_long_is_said_with_its_length(string key, int length)
    {
        var title = key == "title" ? "" : "title: T\n";
        var file = $"---\nkind: call\nlang: en\n{title}{key}: {new string('a', length)}\n---\n";

        var problem = Assert.Throws<FileProblem>(() => EntryFileReader.Read(file, Vienna));

        Assert.EndsWith(
            $"{key}: is too long: {length} characters, where at most {length - 1} are taken.",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Everything_a_file_can_say_is_read()
    {
        var file = EntryFileReader.Read(
            """
            ---
            kind: call
            lang: en
            slug: clean-water
            title: "Clean water: now"
            standfirst: One sentence.
            date: 2026-03-14 09:00
            author: Drafting group
            categories: [Water law, Rivers]
            tags: river
            places: [at, GH]
            comments: open
            pings: closed
            sticky: true
            state: private
            until: 2026-12-31T18:00Z
            urgentUntil: +2d 10:00
            addressedTo:
              kinds: [trade-union]
              people: Ministers
            demands:
              - Publish
              - title: Treat
                text: All of it.
            sources:
              - title: Walks
                publisher: Clinic
                date: 2025
                address: https://clinic.example/walks
            ---

            # Body
            """,
            Vienna
        );

        Assert.Equal(EntryKind.Call, file.Kind);
        Assert.Equal("Clean water: now", file.Title);
        Assert.Equal(new DateTimeOffset(2026, 3, 14, 8, 0, 0, TimeSpan.Zero), file.Date);
        Assert.Equal(["river"], file.Tags);
        Assert.Equal(["AT", "GH"], file.Places!.Select(place => place.Code));
        Assert.Equal([new Demand("Publish"), new Demand("Treat", "All of it.")], file.Demands);
        Assert.Equal(new Source("Walks", "Clinic", "2025", "https://clinic.example/walks"), file.Sources!.Single());
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), file.UrgentUntil);
        Assert.Equal("Ministers", file.AddressedPeople);
        Assert.Equal(TextState.Private, file.State);
        Assert.Equal("# Body", file.Body);
    }

    [Fact]
    public void Every_key_is_in_the_document()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "publishing.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1])
            .ToList();

        Assert.All(
            EntryFileReader.Keys,
            key => Assert.Single(rows, row => row.Contains($"`{key}`", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("2026-03-29 02:30", "2026-03-29T01:30:00Z")] // the gap: moved on by its length
    [InlineData("2026-10-25 02:30", "2026-10-25T00:30:00Z")] // twice: the earlier
    [InlineData("2026-07-01", "2026-06-30T22:00:00Z")]
    [InlineData("2026-07-01T09:00+05:45", "2026-07-01T03:15:00Z")]
    public void Wall_times_are_those_of_the_assembly(string written, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture),
            Vienna.Read(written)
        );
}
