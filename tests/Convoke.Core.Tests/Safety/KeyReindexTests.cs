using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Testing;
using Convoke.Work;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Safety;

public sealed class KeyReindexTests : IAsyncLifetime
{
    private ScratchProduct product = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => product = await ScratchProduct.StartAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Every_value_is_found_by_the_new_index()
    {
        await product.GivenCommentsAsync(await product.GivenEntryAsync(), 0, 250);
        var old = product.Get<Vault>().IndexOf(0);

        var (key, made) = await product.Get<KeyReindex>().RunAsync(null, Stop);

        await using var another = product.Another();
        await another.GetRequiredService<KeyKeeper>().CheckAsync(Stop);
        var vault = another.GetRequiredService<Vault>();
        var comments = await product.CommentsAsync();
        Assert.Equal((product.Get<KeyFolder>().Read().Index!.Id, 250), (key, made));
        Assert.NotEqual(old, vault.IndexOf(0));
        Assert.Equal(Enumerable.Range(0, 250).Select(vault.IndexOf), comments.Select(comment => comment.EmailIndex));
    }

    [Fact]
    public async Task Who_stopped_mail_under_the_old_key_gets_none_under_the_new_one_and_old_links_still_work()
    {
        var old = product.Get<StopDesk>();
        var (ada, grace) = (old.TokenOf("ada@rivers.example"), old.TokenOf("grace@rivers.example"));
        await using var db = product.Open();
        await StopDesk.StopAsync(db, old.Read(ada)!, Stop);

        await product.Get<KeyReindex>().RunAsync(null, Stop);

        await using var another = product.Another();
        Assert.NotEqual(ada, another.GetRequiredService<StopDesk>().TokenOf("ada@rivers.example"));
        Assert.Equal((false, true), (await AskAsync(another, "ada"), await AskAsync(another, "grace")));
        var desk = another.GetRequiredService<StopDesk>();
        await StopDesk.StopAsync(db, desk.Read(grace)!, Stop);
        Assert.False(await AskAsync(another, "grace"));
    }

    [Fact]
    public async Task It_is_refused_while_a_node_serves()
    {
        await using var another = product.Another();
        await using var serving = await another.GetRequiredService<Presence>().ServeAsync(Stop);

        var problem = await Assert.ThrowsAsync<KeyProblem>(() => product.Get<KeyReindex>().RunAsync(null, Stop));

        Assert.Contains("stop every node", problem.Message, StringComparison.Ordinal);
        Assert.Single(product.Get<KeyFolder>().Read().Keys, key => key.Kind is KeyKind.Index);
    }

    [Fact]
    public async Task Interrupted_it_keeps_nodes_from_starting_until_it_is_gone_on_with()
    {
        await product.GivenCommentsAsync(await product.GivenEntryAsync(), 0, 5);
        var (folder, keys) = (product.Get<KeyFolder>(), product.Get<KeyFolder>().Read());
        var next = folder.Put(SecretKey.New(KeyKind.Index, TimeProvider.System));
        folder.Use(keys.Column!.Id, keys.Index!.Id, next.Id);
        await using var another = product.Another();

        var problem = await Assert.ThrowsAsync<KeyProblem>(() =>
            another.GetRequiredService<KeyKeeper>().CheckAsync(Stop)
        );
        var (key, made) = await another.GetRequiredService<KeyReindex>().RunAsync(null, Stop);
        await another.GetRequiredService<KeyKeeper>().CheckAsync(Stop);

        Assert.Contains("convoke keys reindex", problem.Message, StringComparison.Ordinal);
        Assert.Equal((next.Id, 5), (key, made));
    }

    private static async Task<bool> AskAsync(ServiceProvider services, string name)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConvokeDb>();
        await using var whole = await db.Database.BeginTransactionAsync(Stop);
        var mail = Delivery.To(
            $"{name}@rivers.example",
            MailTemplate.NoAccount,
            null,
            LanguageTag.Parse("en"),
            scope.ServiceProvider.GetRequiredService<Vault>(),
            TimeProvider.System.GetUtcNow()
        );
        return await scope.ServiceProvider.GetRequiredService<MailBudget>().AskAsync(mail, null, Stop);
    }
}
