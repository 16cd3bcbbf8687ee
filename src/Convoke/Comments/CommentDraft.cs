using System.Buffers;
using System.Globalization;
using Convoke.Kernel;
using Convoke.Protocols.Xml;

namespace Convoke.Comments;

/// <summary>What somebody typed into the form of a comment, as it came; what is wrong with it, field by field.</summary>
public sealed record CommentDraft(string Text, string Name = "", string Mail = "", string Site = "")
{
    /// <summary>In UTF-16 units: what percent encoding makes of them in any script stays below what a form may send.</summary>
    public const int LongestText = 6000;
    public const int LongestMail = 254;
    public const int LongestSite = 500;

    private static readonly SearchValues<char> NotInMail = SearchValues.Create(" ,;<>()[]\"\\");

    public static Refusal Empty { get; } = new("Write a comment: the field is empty.");

    public static Refusal Unshowable { get; } =
        new(
            "It held signs that cannot be shown, such as forced directions. They were taken out: look at it once more."
        );

    public static Refusal UnseenName { get; } =
        new("The name holds signs that nobody sees. They were taken out: look at it once more.");

    public static Refusal NoMail { get; } =
        new("This is not an address of mail: it needs an @ with words on both sides.");

    public static Refusal NoSite { get; } = new("This is not the address of a site, such as https://example.org.");

    /// <summary>The words without what no form should carry, and the address of the site as a link wants it.</summary>
    public CommentDraft Mended =>
        new(
            Shown(Text.ReplaceLineEndings("\n")).Trim(),
            Seen(OneLine(Shown(Name))),
            OneLine(Shown(Mail)),
            AddressOf(OneLine(Shown(Site)))
        );

    public IEnumerable<(string Field, Refusal Why)> Faults()
    {
        var mended = Mended;
        if (mended.Text.All(sign => char.IsWhiteSpace(sign) || IsUnseen(sign) || IsJoiner(sign)))
            yield return ("text", Empty);
        else if (Shown(Text.ReplaceLineEndings("\n")) != Text.ReplaceLineEndings("\n"))
            yield return ("text", Unshowable);
        else if (mended.Text.Length > LongestText)
            yield return ("text", TooLong(mended.Text.Length, LongestText));
        if (mended.Name != OneLine(Name))
            yield return ("name", UnseenName);
        else if (mended.Name.Length > Lengths.Name)
            yield return ("name", TooLong(mended.Name.Length, Lengths.Name));
        if (mended.Mail != OneLine(Mail) || (mended.Mail.Length > 0 && !IsMail(mended.Mail)))
            yield return ("mail", NoMail);
        if (mended.Site.Length > LongestSite || (mended.Site.Length > 0 && WebAddress.Read(mended.Site) is null))
            yield return ("site", NoSite);
    }

    private static Refusal TooLong(int length, int most) =>
        new("It is {0} characters long, and {1} is the most.", length, most);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string Shown(string text) => PlainText.Of(text);

    /// <summary>Joiners belong to some scripts, between letters; everything else without a shape only hides or imitates.</summary>
    private static string Seen(string name)
    {
        var seen = OneLine(string.Concat(name.Where((sign, at) => !IsUnseen(sign) && !IsLooseJoiner(name, at))));
        return seen == name ? seen : Seen(seen);
    }

    private static bool IsUnseen(char sign) =>
        !IsJoiner(sign)
        && (
            sign is '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800'
            || char.GetUnicodeCategory(sign) is UnicodeCategory.Format
        );

    private static bool IsJoiner(char sign) => sign is '\u200C' or '\u200D';

    private static bool IsLooseJoiner(string name, int at) =>
        IsJoiner(name[at])
        && (
            at == 0
            || at == name.Length - 1
            || char.IsWhiteSpace(name[at - 1])
            || char.IsWhiteSpace(name[at + 1])
            || IsJoiner(name[at - 1])
        );

    private static bool IsMail(string mail) =>
        mail.Length <= LongestMail
        && mail.LastIndexOf('@') is > 0 and var at
        && at < mail.Length - 1
        && !mail.AsSpan().ContainsAny(NotInMail)
        && mail.IndexOf('@') == at;

    private static string AddressOf(string site) =>
        site.Length == 0 || site.Contains("://", StringComparison.Ordinal) || !site.Contains('.')
            ? site
            : $"https://{site}";
}
