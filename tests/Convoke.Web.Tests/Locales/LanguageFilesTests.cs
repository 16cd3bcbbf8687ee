using System.Diagnostics;
using System.Runtime.CompilerServices;
using Convoke.Web.Locales;
using Xunit;

namespace Convoke.Web.Tests.Locales;

/// <summary>Every language file against what the program says.</summary>
public sealed class LanguageFilesTests
{
    private static readonly string Root = FindRoot();
    private static readonly List<Said> Messages = [.. ReadSources()];
    private static readonly Dictionary<string, PoFile> Files = Directory
        .GetFiles(Path.Combine(Root, "src/Convoke.Web/Locales"), "*.po")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read);

    public static TheoryData<string> Languages => [.. Files.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_message_has_its_words(string language)
    {
        var known = Files[language].Entries.Where(entry => entry.Translated).ToLookup(entry => entry.Key);
        var forms = Files[language].Plurals.Forms;

        var missing = Messages
            .DistinctBy(said => said.Key)
            .Where(said => known[said.Key].All(entry => entry.PluralId != said.PluralId))
            .Select(said => $"#: {said.Where}\n{said.ToPo(forms)}");

        AssertNone($"Paste into {language}.po, with its words:\n", missing);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_words_are_kept_for_what_is_no_longer_said(string language)
    {
        var said = Messages.Select(message => message.Key).ToHashSet();

        var stale = Files[language].Entries.Where(entry => !said.Contains(entry.Key));

        AssertNone($"Take out of {language}.po:", stale.Select(Place));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_file_names_its_language_and_its_plural_rule(string language)
    {
        Assert.Equal(language, Files[language].Language);
        Assert.Contains("Plural-Forms", Files[language].Header.Keys);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_message_stands_there_once(string language)
    {
        var again = Files[language].Entries.GroupBy(entry => entry.Key).SelectMany(same => same.Skip(1));

        AssertNone($"Take the second one out of {language}.po:", again.Select(Place));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_count_has_as_many_forms_as_the_language(string language)
    {
        var forms = Files[language].Plurals.Forms;

        var wrong = Files[language].Entries.Where(entry => entry.Forms.Count != (entry.PluralId is null ? 1 : forms));

        AssertNone($"{language}.po has another number of forms than its rule ({forms}):", wrong.Select(Place));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_have_the_holes_and_tags_of_their_message(string language)
    {
        var wrong = Files[language].Entries.Where(entry => entry.Forms.Any(form => !Marks.Agree(entry, form)));

        AssertNone($"{language}.po has other holes or tags than the message:", wrong.Select(Place));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_begin_and_end_with_spaces_only_where_their_message_does(string language)
    {
        var wrong = Files[language]
            .Entries.Where(entry => entry.Forms.Any(form => (form.Trim() == form) != (entry.Id.Trim() == entry.Id)));

        AssertNone($"{language}.po has a space too many or too few:", wrong.Select(Place));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Gettext_finds_nothing_wrong(string language)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/msgfmt"), "gettext is not installed");
        var file = Path.Combine(Root, $"src/Convoke.Web/Locales/{language}.po");

        using var check = Process.Start(
            new ProcessStartInfo("/usr/bin/msgfmt", ["--check-format", "--check-domain", "-o", "/dev/null", file])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var said = check.StandardError.ReadToEnd();
        check.WaitForExit();

        Assert.True(check.ExitCode == 0, said);
    }

    [Fact]
    public void The_built_in_languages_are_complete()
    {
        var languages = Web.Locales.Languages.BuiltIn();

        Assert.All(["en", "ar"], language => Assert.True(languages.IsComplete(language), language));
    }

    private static void AssertNone(string heading, IEnumerable<string> wrong)
    {
        var list = string.Join('\n', wrong);
        Assert.True(list.Length == 0, $"{heading}\n{list}");
    }

    private static string Place(PoEntry entry) => $"line {entry.Line}: {entry.Id}";

    private static PoFile Read(string file)
    {
        using var text = File.OpenText(file);
        return PoFile.Read(text);
    }

    private static IEnumerable<Said> ReadSources() =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Sources.Read(Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "Convoke.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
