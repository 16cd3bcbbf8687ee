using Convoke.Web.Locales;

namespace Convoke.Web.Mail;

/// <summary>What a mail says, in one language: paragraphs, and a link between them.</summary>
public sealed record MailWords(string Subject, IReadOnlyList<string> Before)
{
    public MailLink? Link { get; init; }

    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>For whoever did not cause it, and wants no other; none in mails that only staff can cause.</summary>
    public MailLink? Never { get; init; }
}

/// <summary>Where a mail leads.</summary>
public sealed record MailLink(string Label, string Address);

/// <summary>A mail to be drawn: its words, and whose it is.</summary>
public sealed record MailSheet(Words L, string Assembly, string Site, MailWords Words)
{
    /// <summary>The same for programs and people that read no HTML.</summary>
    public string ToText() =>
        string.Join(
            "\n\n",
            [
                .. Words.Before,
                .. Words.Link is { } link ? [$"{link.Label}:\n{link.Address}"] : Array.Empty<string>(),
                .. Words.After,
                .. Words.Never is { } never ? [$"{never.Label}:\n{never.Address}"] : Array.Empty<string>(),
                $"-- \n{Assembly}\n{Site}\n",
            ]
        );
}
