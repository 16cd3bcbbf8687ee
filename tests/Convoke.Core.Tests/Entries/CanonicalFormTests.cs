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
    public void A_version_reads_back()
    {
        var (lines, body) = CanonicalForm.Read(Vector);

        Assert.Equal(["Publish every outfall", "Treat what leaves it"], lines["demand"]);
        Assert.Equal("Nothing but rain belongs in the river", lines["title"].Single());
        Assert.StartsWith("A river carries", body, StringComparison.Ordinal);
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

    private static Text Published(string body)
    {
        var now = DateTimeOffset.UnixEpoch;
        var call = Entry.Begin(EntryKind.Call, now);
        call.CallOn(new Addressees(["trade-union"], ["europe"]));
        var wording = new Wording(
            "Nothing but rain belongs in the river",
            "Every outfall has an owner.",
            body,
            AddressedPeople: "Ministers for water"
        )
        {
            Demands =
            [
                new Demand("Publish every outfall", "A register, by 14 March."),
                new Demand("Treat what leaves it"),
            ],
        };
        var text = call.Write(LanguageTag.Parse("en"), wording, SafeHtml.Empty, now);
        text.Take("nothing-but-rain");
        text.Publish(now);
        return text;
    }
}
