using Convoke.Safety;
using Xunit;

namespace Convoke.Core.Tests.Safety;

public sealed class KeyFolderTests : IDisposable
{
    private readonly ScratchKeys keys = ScratchKeys.Made();

    [Fact]
    public void Keys_are_for_the_owner_of_the_files_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no modes there");

        var modes = Directory.GetFiles(keys.Folder.Path).Select(ModeOf).Distinct();

        Assert.Equal([UnixFileMode.UserRead | UnixFileMode.UserWrite], modes);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            ModeOf(keys.Folder.Path)
        );
        Assert.Empty(keys.Folder.OpenToOthers());
    }

    [Fact]
    public void A_file_that_others_can_read_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no modes there");
        var file = Directory.GetFiles(keys.Folder.Path, "column-*.key").Single();

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, ModeOf(file) | UnixFileMode.GroupRead);

        Assert.Equal([file], keys.Folder.OpenToOthers());
    }

    [Fact]
    public void An_empty_database_takes_the_keys_that_are_there()
    {
        var before = keys.Folder.Read().Keys.Select(key => key.Fingerprint);

        var check = keys.Vault.ForEmptyDatabase(keys.Clock);

        Assert.Equal(before, keys.Folder.Read().Keys.Select(key => key.Fingerprint));
        Assert.Null(keys.Vault.Check(check));
    }

    [Fact]
    public void A_damaged_key_file_is_named()
    {
        var file = Directory.GetFiles(keys.Folder.Path, "index-*.key").Single();
        var text = File.ReadAllText(file);

        File.WriteAllText(file, text[..^3] + (text[^3] == 'A' ? 'B' : 'A') + text[^2..]);

        var problem = Assert.Throws<KeyProblem>(() => keys.Folder.Read());
        Assert.Contains(file, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_want_showing_until_they_were_shown()
    {
        Assert.True(keys.Folder.WantsShowing());

        keys.Folder.MarkShown(keys.Folder.Read().Keys);

        Assert.False(keys.Folder.WantsShowing());
    }

    [Fact]
    public void The_printed_sheet_brings_every_key_back()
    {
        var retired = keys.Folder.Put(SecretKey.New(KeyKind.Column, keys.Clock));
        var sheet = KeySheet.Of(keys.Folder);
        var wanted = keys.Folder.Read().Keys.Select(key => key.Fingerprint).ToList();

        Directory.Delete(keys.Folder.Path, recursive: true);
        Directory.CreateDirectory(keys.Folder.Path);
        foreach (var lines in sheet.Split("\n\n").Skip(1).Select(part => part.Split('\n')))
            File.WriteAllText(Path.Combine(keys.Folder.Path, lines[0].Split(' ')[0]), $"{lines[1]}\n{lines[2]}\n");

        Assert.Contains($"column-{retired.Id}.key (retired", sheet, StringComparison.Ordinal);
        Assert.Equal(wanted, keys.Folder.Read().Keys.Select(key => key.Fingerprint));
    }

    [Fact]
    public void A_printed_key_can_be_typed_in_again()
    {
        var key = keys.Folder.Read().Column!;

        var printed = PaperKey.Write(key);
        var typed = printed.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace("-", " ");

        Assert.Matches("^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$", printed);
        Assert.Equal(key.Fingerprint, PaperKey.Read(typed, key.MadeAt)!.Fingerprint);
    }

    [Fact]
    public void A_key_with_a_wrong_letter_is_not_taken()
    {
        var printed = PaperKey.Write(keys.Folder.Read().Column!);

        var taken = Enumerable
            .Range(0, printed.Length)
            .Where(at => printed[at] != '-')
            .Where(at => PaperKey.Read(Change(printed, at), keys.Clock.GetUtcNow()) is not null);

        Assert.Empty(taken);
        Assert.Null(PaperKey.Read(printed[5..], keys.Clock.GetUtcNow()));
    }

    public void Dispose() => keys.Dispose();

    private static string Change(string printed, int at) =>
        printed[..at] + (printed[at] == '7' ? '8' : '7') + printed[(at + 1)..];

    private static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
}
