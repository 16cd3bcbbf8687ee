using Convoke.Accounts;
using Convoke.Data;
using Convoke.Drafts;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Safety;

public sealed class KeyRotationTests : IAsyncLifetime
{
    private ScratchProduct product = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => product = await ScratchProduct.StartAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Every_value_is_sealed_anew_and_opens_as_before()
    {
        await product.GivenCommentsAsync(await product.GivenEntryAsync(), 0, 450);
        var before = await product.CommentsAsync();

        var (key, resealed) = await product.Get<KeyRotation>().RotateAsync(null, Stop);

        var after = await product.CommentsAsync();
        Assert.Equal(450, resealed);
        Assert.All(after, comment => Assert.Equal(key, comment.Email!.Key));
        Assert.Equal(Enumerable.Range(0, 450).Select(Sealing.Address), product.Get<Vault>().OpenAll(after));
        Assert.Equal(before.Select(comment => comment.EmailIndex), after.Select(comment => comment.EmailIndex));
    }

    [Fact]
    public async Task Sealing_goes_on_meanwhile_and_nothing_stays_under_the_old_key()
    {
        var entry = await product.GivenEntryAsync();
        await product.GivenCommentsAsync(entry, 0, 200);
        await using var node = product.Another();
        using var rotated = new CancellationTokenSource();

        var writing = WriteUntilAsync(entry, node.GetRequiredService<Vault>(), rotated.Token);
        var (key, _) = await product.Get<KeyRotation>().RotateAsync(null, Stop);
        await rotated.CancelAsync();
        var written = await writing;

        var comments = await product.CommentsAsync();
        Assert.Equal(200 + written, comments.Count);
        Assert.All(comments, comment => Assert.Equal(key, comment.Email!.Key));
        Assert.Equal(comments.Count, node.GetRequiredService<Vault>().OpenAll(comments).Distinct().Count());
    }

    [Fact]
    public async Task Every_sealed_column_of_the_database_is_sealed_anew()
    {
        var known = await GivenAccountAsync();
        await using var db = product.Open();
        var columns = db
            .Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties())
            .Count(p => p.ClrType == typeof(Sealed));

        var (key, resealed) = await product.Get<KeyRotation>().RotateAsync(null, Stop);

        var account = await db.Accounts.SingleAsync(Stop);
        var sealedNow = new[]
        {
            account.Email,
            account.Name,
            account.Secret!,
            account.PublicName!,
            (await db.Sessions.SingleAsync(Stop)).Network!,
            (await db.Acts.SingleAsync(Stop)).Network!,
            (await db.Passkeys.SingleAsync(Stop)).Name,
            (await db.KeptForms.SingleAsync(Stop)).Words,
            (await db.CookieKeys.SingleAsync(Stop)).Words,
            (await db.Deliveries.SingleAsync(Stop)).Email,
            (await db.Deliveries.SingleAsync(Stop)).Kept!,
            (await db.Deliveries.SingleAsync(Stop)).Answer!,
            (await db.MailServers.SingleAsync(Stop)).Address,
            (await db.Organisations.SingleAsync(Stop)).ContactName!,
            (await db.Organisations.SingleAsync(Stop)).ContactEmail!,
            (await db.HistoryLines.SingleAsync(Stop)).Note!,
            (await db.HistoryLines.SingleAsync(Stop)).Reason!,
            (await db.Mandates.SingleAsync(Stop)).Name,
            (await db.Mandates.SingleAsync(Stop)).Email,
            (await db.Mandates.SingleAsync(Stop)).Office!,
            (await db.Applications.SingleAsync(Stop)).Words,
            (await db.Applications.SingleAsync(Stop)).Email,
        };
        Assert.Equal(columns, PersonalColumn.All.Count);
        Assert.Equal(columns - 1, resealed); // all but the comments', of which there are none
        Assert.All(sealedNow, value => Assert.Equal(key, value.Key));
        Assert.Equal(known, product.Get<Vault>().Open(account.Secret!, account.Id));
    }

    private async Task<string> GivenAccountAsync()
    {
        await using var db = product.Open();
        var (vault, now, secret) = (product.Get<Vault>(), TimeProvider.System.GetUtcNow(), TotpSecret.New());
        Account
            .Add("ada@rivers.example", "Ada", Role.Editor, LanguageTag.Parse("en"), vault, now)
            .Granted(out var account, out _);
        account!.Take(secret, 0, vault);
        account.SpeakAs("River desk", vault);
        db.Add(account);
        db.Add(Session.Begin(account, "203.0.113.0/24", vault, now));
        db.Add(Act.Of(Deed.SignedIn, account.Id, null, "203.0.113.0/24", vault, now));
        db.Add(Passkey.Keep(account, "Stick", new NewPasskey([1], [2], 0, "", false, false), vault, now));
        db.Add(CookieKey.Keep("<key/>", vault, now));
        db.Add(KeptForm.Of(account.Id, new Dictionary<string, string[]> { ["body"] = ["words"] }, vault, now));
        MailServer.Read("smtp://office:secret@mail.example.org").Granted(out var server, out _);
        await product.Get<MailServers>().SetAsync(db, server, Stop);
        var mail = Delivery.To("ada@rivers.example", MailTemplate.Test, null, LanguageTag.Parse("en"), vault, now);
        mail.Fail("550 unknown", vault, now);
        mail.Keep(new WrittenMail("a@rivers.example", "a", "ada@rivers.example", "b", "c", "d"), vault, now);
        db.Add(mail);
        var own = LanguageTag.Parse("en");
        var reeds = Organisation.Apply("reeds", new Profile(LocalizedText.Of(own, "Reeds"), own), now);
        reeds.ReachBy(new Contact("Ada", "ada@rivers.example"), vault);
        db.Add(reeds);
        db.Add(reeds.Note(new Remark("Known to us.", "Welcome.", null, vault), now));
        var draft = new MandateDraft("Ada", "ada@rivers.example")
        {
            Office = "Chair",
            From = new(2026, 1, 1),
            Rights = ["write"],
        };
        db.Add(Mandate.Give(reeds, draft, vault, now));
        db.Add(Application.Take(new ApplicationDraft("Reeds") { Mail = "ada@rivers.example" }, own, vault, now));
        await db.SaveChangesAsync(Stop);
        return secret.ToString();
    }

    [Fact]
    public async Task An_address_that_was_erased_meanwhile_stays_erased()
    {
        await product.GivenCommentsAsync(await product.GivenEntryAsync(), 0, 1);
        var column = Assert.Single(PersonalColumn.All.OfType<CommentEmails>());
        await using var db = product.Open();
        var read = Assert.Single(await column.NextAsync(db, Guid.Empty, 10, Stop));
        await db.Comments.ExecuteUpdateAsync(row => row.SetProperty(c => c.Email, (Sealed?)null), Stop);

        await column.ReplaceAsync(db, read, read with { Value = product.Get<Vault>().Seal("again", read.Owner) }, Stop);

        Assert.Null(Assert.Single(await product.CommentsAsync()).Email);
    }

    [Fact]
    public async Task A_rotation_that_was_interrupted_is_gone_on_with()
    {
        await product.GivenCommentsAsync(await product.GivenEntryAsync(), 0, 3);
        var made = await BeginRotationAsync();

        await product.Another().GetRequiredService<KeyKeeper>().CheckAsync(Stop);
        var (key, resealed) = await product.Get<KeyRotation>().RotateAsync(null, Stop);

        Assert.Equal((made.Id, 3), (key, resealed));
    }

    [Fact]
    public async Task The_database_asks_for_the_new_key_and_no_longer_for_the_old()
    {
        var folder = product.Get<KeyFolder>();
        var old = folder.Read().Column!;
        await product.Get<KeyRotation>().RotateAsync(null, Stop);

        File.Delete(Path.Combine(folder.Path, KeyFolder.FileNameOf(old)));
        await product.Another().GetRequiredService<KeyKeeper>().CheckAsync(Stop);
        File.Delete(Path.Combine(folder.Path, KeyFolder.FileNameOf(folder.Read().Column!)));
        var refused = () => product.Another().GetRequiredService<KeyKeeper>().CheckAsync(Stop);

        await Assert.ThrowsAsync<KeyProblem>(refused);
    }

    [Fact]
    public async Task A_database_that_lost_its_check_value_gets_no_new_keys()
    {
        await product.GivenCommentsAsync(await product.GivenEntryAsync(), 0, 1);
        await using (var db = product.Open())
            await db.KeptChecks.ExecuteDeleteAsync(Stop);
        Directory.Delete(product.Settings.KeysFolder, recursive: true);
        await using var another = product.Another();

        var refused = () => another.GetRequiredService<KeyKeeper>().CheckAsync(Stop);

        await Assert.ThrowsAsync<KeyProblem>(refused);
        Assert.False(Directory.Exists(product.Settings.KeysFolder));
    }

    [Fact]
    public async Task A_rotation_with_wrong_keys_is_refused()
    {
        Directory.Delete(product.Settings.KeysFolder, recursive: true);
        await using var another = product.Another();

        var refused = () => another.GetRequiredService<KeyRotation>().RotateAsync(null, Stop);

        await Assert.ThrowsAsync<KeyProblem>(refused);
        Assert.False(Directory.Exists(product.Settings.KeysFolder));
    }

    /// <summary>What a process had done that was killed before it re-sealed anything.</summary>
    private async Task<SecretKey> BeginRotationAsync()
    {
        var folder = product.Get<KeyFolder>();
        var made = folder.Put(SecretKey.New(KeyKind.Column, TimeProvider.System));
        var databases = product.Get<Databases>();
        var check = await KeptCheck.ReadAsync(databases, Stop);
        await KeptCheck.WriteAsync(databases, check!.With(made), Stop);
        return made;
    }

    private async Task<int> WriteUntilAsync(Guid entry, Vault vault, CancellationToken rotated)
    {
        var written = 0;
        for (; !rotated.IsCancellationRequested; written++)
        {
            await product.GivenCommentsAsync(entry, 1000 + written, 1, vault);
            await Task.Yield();
        }

        return written;
    }
}
