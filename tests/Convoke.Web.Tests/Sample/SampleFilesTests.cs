using System.Text.Json;
using System.Text.RegularExpressions;
using Convoke.Entries;
using Convoke.Moving.Files;
using Xunit;

namespace Convoke.Web.Tests.Sample;

public sealed partial class SampleFilesTests
{
    private const int LargestPicture = 40 * 1000;

    [Fact]
    public void There_are_entries_of_every_kind_and_one_call_is_urgent_and_open()
    {
        var sources = SampleFolder.Entries.Select(entry => entry["en"]).ToList();

        var kinds = sources.CountBy(entry => entry.Kind).ToDictionary();
        var urgent = sources.Where(entry => entry.UrgentUntil > SampleFolder.Day && entry.Until > SampleFolder.Day);

        Assert.True(sources.Count >= 24, $"{sources.Count} entries");
        Assert.All(Enum.GetValues<EntryKind>(), kind => Assert.True(kinds.GetValueOrDefault(kind) >= 4, $"{kind}"));
        Assert.Single(urgent);
    }

    [Fact]
    public void Every_entry_is_in_English_and_Arabic_and_eight_are_in_Spanish_and_in_French()
    {
        var languages = SampleFolder.Entries.SelectMany(entry => entry.Keys).CountBy(language => language);

        var count = languages.ToDictionary();

        Assert.Equal(SampleFolder.Entries.Count, count["en"]);
        Assert.Equal(SampleFolder.Entries.Count, count["ar"]);
        Assert.True(count["es"] >= 8 && count["fr"] >= 8);
    }

    [Fact]
    public void A_translation_names_its_source_and_agrees_with_it_in_what_belongs_to_the_entry()
    {
        foreach (var entry in SampleFolder.Entries)
        foreach (var translation in entry.Values.Where(text => text.Language.ToString() != "en"))
        {
            var source = entry["en"];

            Assert.Equal((source.Language, source.Slug!), translation.TranslationOf);
            Assert.Equal(OfTheEntry(source), OfTheEntry(translation));
            Assert.Equal(source.Demands?.Count, translation.Demands?.Count);
            Assert.Equal(source.Sources?.Count, translation.Sources?.Count);
        }
    }

    [Fact]
    public void Every_author_category_and_tag_is_known_and_named_in_four_languages()
    {
        using var assembly = JsonDocument.Parse(File.ReadAllText(SampleFolder.File("assembly.json")));

        var known = Known(assembly, "categories").Concat(Known(assembly, "tags")).Concat(Known(assembly, "authors"));
        var used = SampleFolder.Texts.Values.SelectMany(text =>
            (text.Categories ?? []).Concat(text.Tags ?? []).Append(text.Author!)
        );

        Assert.Empty(used.Except(known.ToHashSet()));
    }

    [Fact]
    public void Every_picture_is_there_with_a_description_and_is_light()
    {
        foreach (var (path, text) in SampleFolder.Texts.Where(text => text.Value.Picture is not null))
        {
            var picture = new FileInfo(Path.Combine(Path.GetDirectoryName(path)!, text.Picture!));

            Assert.True(picture.Exists, $"{path}: {text.Picture}");
            Assert.InRange(picture.Length, 1, LargestPicture);
            Assert.NotEmpty(text.PictureAlt!);
        }
    }

    [Fact]
    public void A_call_says_whom_it_calls_on_what_it_asks_for_and_what_it_rests_on()
    {
        foreach (var call in SampleFolder.Texts.Values.Where(text => text.Kind is EntryKind.Call))
        {
            Assert.NotEmpty(call.AddressedPeople!);
            Assert.NotEmpty(call.CallsOn!.Kinds);
            Assert.InRange(call.Demands!.Count, 2, 4);
            Assert.InRange(call.Sources!.Count, 2, 4);
            Assert.True(call.Until > call.Date);
        }
    }

    [Fact]
    public void No_link_inside_the_sample_leads_nowhere()
    {
        var addresses = SampleFolder.Texts.Values.Select(Address).ToHashSet(StringComparer.Ordinal);

        var links = SampleFolder.Texts.Values.SelectMany(text => Links().Matches(text.Body));

        Assert.All(links, link => Assert.Contains(link.Groups["to"].Value, addresses));
    }

    [Fact]
    public void The_word_that_opens_the_protected_entry_is_said_in_another()
    {
        var closed = SampleFolder.Texts.Values.Where(text => text.Password is not null).ToList();

        var told = closed.Select(text =>
            SampleFolder.Texts.Values.Any(other =>
                other.Password is null
                && other.Language == text.Language
                && other.Body.Contains(text.Password!, StringComparison.Ordinal)
            )
        );

        Assert.NotEmpty(closed);
        Assert.All(told, Assert.True);
    }

    private static object OfTheEntry(EntryFile text) =>
        (
            (text.Kind, text.Author, text.Picture, text.Comments, text.Pings, text.Sticky, text.Password),
            (text.State, text.Until, text.UrgentUntil, text.CallsOn),
            string.Join(' ', (text.Categories ?? []).Concat(text.Tags ?? [])),
            string.Join(' ', text.Places ?? [])
        );

    private static string Address(EntryFile text) =>
        text.Kind is EntryKind.Page
            ? $"/{text.Language}/{text.Slug}"
            : $"/{text.Language}/{text.Kind.ToString().ToLowerInvariant()}s/{text.Slug}";

    private static IEnumerable<string> Known(JsonDocument assembly, string list)
    {
        foreach (var item in assembly.RootElement.GetProperty(list).EnumerateArray())
        {
            Assert.Equal(4, item.GetProperty("names").EnumerateObject().Count());
            yield return item.GetProperty("slug").GetString()!;
        }
    }

    [GeneratedRegex(@"\]\((?<to>/[^)\s]*)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
