using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Locales;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Mail;

/// <summary>Mails in the recipient's language: sentences of the PO files, drawn by Razor.</summary>
public sealed class RazorMails(
    IServiceScopeFactory scopes,
    Languages languages,
    Vault vault,
    Tickets tickets,
    StopDesk stops,
    Settings settings,
    TimeProvider clock
) : MailWriter
{
    private const string View = "/Mail/Mail.cshtml";

    public override async Task<WrittenMail?> WriteAsync(
        ConvokeDb db,
        Delivery delivery,
        string to,
        MailServer? server,
        CancellationToken stop
    )
    {
        var assembly = await db.Assemblies.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(stop);
        var L = languages.For(delivery.Language.Code, assembly?.Languages.Select(one => one.Code) ?? []);
        var name = NameOf(assembly, L);
        if (await WordsAsync(db, delivery, L, name, stop) is not { } words)
            return null;
        if (delivery.IsAsked)
            words = words with { Never = MailTexts.Never(L, NeverAddress(assembly, L, to)) };
        return await DrawAsync(new MailSheet(L, name, settings.PublicUrl.AbsoluteUri, words), delivery, to, server);
    }

    /// <summary>A mail that nothing waits for behind: written for who asks that mail goes out at all.</summary>
    public async Task<WrittenMail> WriteTestAsync(
        ConvokeDb db,
        string to,
        Words L,
        MailServer server,
        CancellationToken stop
    )
    {
        var assembly = await db.Assemblies.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(stop);
        var delivery = Delivery.To(
            to,
            MailTemplate.Test,
            null,
            LanguageTag.Parse(L.Language),
            vault,
            clock.GetUtcNow()
        );
        var name = NameOf(assembly, L);
        var sheet = new MailSheet(L, name, settings.PublicUrl.AbsoluteUri, MailTexts.Test(L, name));
        return await DrawAsync(sheet, delivery, to, server);
    }

    private async Task<WrittenMail> DrawAsync(MailSheet sheet, Delivery delivery, string to, MailServer? server)
    {
        await using var scope = scopes.CreateAsyncScope();
        var html = await Drawing.DrawAsync(scope.ServiceProvider, View, sheet);
        var from = MailServer.SenderFor(server, settings.PublicUrl);
        return new WrittenMail(from, sheet.Assembly, to, sheet.Words.Subject, sheet.ToText(), html)
        {
            MessageId = $"{delivery.PublicId}@{from.Split('@')[^1]}",
            Language = sheet.L.Language,
            Date = clock.GetUtcNow(),
        };
    }

    private async Task<MailWords?> WordsAsync(
        ConvokeDb db,
        Delivery delivery,
        Words L,
        string assembly,
        CancellationToken stop
    ) =>
        delivery.Template switch
        {
            MailTemplate.Test => MailTexts.Test(L, assembly),
            MailTemplate.NoAccount => MailTexts.NoAccount(L, assembly),
            MailTemplate.ConfirmComment => MailTexts.ConfirmComment(
                L,
                assembly,
                await CommentAsync(db, delivery, stop)
            ),
            MailTemplate.ConfirmJoining => MailTexts.ConfirmJoining(
                L,
                assembly,
                await ApplicationAsync(db, delivery, stop)
            ),
            MailTemplate.Admitted or MailTemplate.NotAdmitted => await DecisionAsync(db, delivery, L, assembly, stop),
            MailTemplate.Invitation => MailTexts.Invitation(L, assembly, await LinkAsync(db, delivery, stop)),
            MailTemplate.Reset => MailTexts.Reset(L, assembly, await LinkAsync(db, delivery, stop)),
            _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
        };

    /// <summary>Null where it was confirmed already.</summary>
    private async Task<string?> ApplicationAsync(ConvokeDb db, Delivery delivery, CancellationToken stop)
    {
        var application = await db
            .Applications.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == delivery.SubjectId && row.ConfirmedAt == null, stop);
        return application is null
            ? null
            : new Uri(
                settings.PublicUrl,
                $"{application.Language}/members/apply/{ApplicationDesk.TokenOf(application, tickets)}"
            ).AbsoluteUri;
    }

    /// <summary>In the words of whoever decided; null where it is decided otherwise since.</summary>
    private async Task<MailWords?> DecisionAsync(
        ConvokeDb db,
        Delivery delivery,
        Words L,
        string assembly,
        CancellationToken stop
    )
    {
        var found = await db
            .HistoryLines.AsNoTracking()
            .Where(line => line.Id == delivery.SubjectId)
            .Join(db.Organisations, line => line.OrganisationId, row => row.Id, (line, row) => new { line, row })
            .FirstOrDefaultAsync(stop);
        if (found is null || found.row.State != found.line.To)
            return null;
        var said = found.line.Reason is { } reason ? vault.Open(reason, found.line.Id) : "";
        var page = new Uri(settings.PublicUrl, $"{delivery.Language}/members/{Uri.EscapeDataString(found.row.Slug)}");
        return delivery.Template is MailTemplate.Admitted
            ? MailTexts.Admitted(L, assembly, page.AbsoluteUri, said)
            : MailTexts.NotAdmitted(L, assembly, said);
    }

    /// <summary>Null where its author took it back, or somebody has decided about it.</summary>
    private async Task<string?> CommentAsync(ConvokeDb db, Delivery delivery, CancellationToken stop)
    {
        var comment = await db
            .Comments.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == delivery.SubjectId && row.State == CommentState.Held, stop);
        return comment is null
            ? null
            : new Uri(
                settings.PublicUrl,
                $"{comment.Language}/comments/confirm/{ConfirmDesk.TokenOf(comment, tickets)}"
            ).AbsoluteUri;
    }

    /// <summary>Null where the account is gone.</summary>
    private async Task<string?> LinkAsync(ConvokeDb db, Delivery delivery, CancellationToken stop)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == delivery.SubjectId, stop);
        if (account is null)
            return null;
        var use = delivery.Template is MailTemplate.Reset && account.IsEnrolled ? LinkUse.Passphrase : LinkUse.Enrol;
        var token = AccountLink.Make(account, use, tickets, clock.GetUtcNow());
        return new Uri(settings.PublicUrl, $"sign-in/link/{token}").AbsoluteUri;
    }

    /// <summary>Under a language of the site: the page is one of its own.</summary>
    private string NeverAddress(Assembly? assembly, Words L, string to)
    {
        var spoken = assembly?.Languages.Select(language => language.Code).ToList() ?? [];
        var language = spoken.Contains(L.Language) ? L.Language : spoken.FirstOrDefault() ?? L.Language;
        return new Uri(settings.PublicUrl, $"{language}/mail/never/{stops.TokenOf(to)}").AbsoluteUri;
    }

    private static string NameOf(Assembly? assembly, Words L) =>
        assembly?.Name.In(LanguageTag.Parse(L.Language), assembly.Languages).Item1 ?? "Convoke";
}
