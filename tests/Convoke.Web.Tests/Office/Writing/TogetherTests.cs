using System.Net;
using Convoke.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office.Writing;

/// <summary>Two who write the same text, in two windows or two rooms; and somebody whose session ended meanwhile.</summary>
public sealed class TogetherTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task A_save_over_older_words_is_answered_with_all_three_and_overwrites_nothing()
    {
        var (ada, ben) = (await site.ColleagueAsync(Role.Editor), await site.ColleagueAsync(Role.Coordinator));
        var address = await Editor.BeginAsync(
            ada,
            "update",
            ("title", "Two rooms"),
            ("body", "One.\n\nTwo.\n\nThree.")
        );
        var (hers, his) = (await Editor.OpenAsync(ada, address), await Editor.OpenAsync(ben, address));

        await hers.SaveAsync(("body", "One by Ada.\n\nTwo.\n\nThree."));
        var clash = await his.SaveAsync(("body", "One.\n\nTwo.\n\nThree by Ben."));
        var between = (await Editor.OpenAsync(ada, address))["body"];
        var merged = Editor.On(ben, clash);
        await merged.SaveAsync();

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("Colleague Editor saved after you began.", clash.Body, StringComparison.Ordinal);
        Assert.Equal("One by Ada.\n\nTwo.\n\nThree.", between);
        Assert.Equal("One by Ada.\n\nTwo.\n\nThree by Ben.", merged["body"]);
        Assert.Equal(merged["body"], (await Editor.OpenAsync(ada, address))["body"]);
    }

    [Fact]
    public async Task Where_both_changed_the_same_line_both_stand()
    {
        var ada = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(ada, "update", ("title", "Same line"), ("body", "The weir."));
        var (one, two) = (await Editor.OpenAsync(ada, address), await Editor.OpenAsync(ada, address));

        await one.SaveAsync(("body", "The weir is open."), ("title", "Same line, one"));
        var clash = await two.SaveAsync(("body", "The weir is shut."), ("title", "Same line, two"));

        Assert.Equal("The weir is open.\n\nThe weir is shut.", Editor.On(ada, clash)["body"]);
        Assert.Contains("one</ins>", clash.Body, StringComparison.Ordinal);
        Assert.Contains("two</ins>", clash.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_words_twice_are_one_save()
    {
        var ada = await site.ColleagueAsync(Role.Editor);
        var form = await Editor.OpenAsync(ada, "/office/entries/new?kind=update");
        form.Type(("title", "Pressed twice"), ("body", "Once."));

        var answers = await Task.WhenAll(form.SaveAsync(), form.SaveAsync(), form.SaveAsync());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal("1", (await Editor.OpenAsync(ada, form.Address))["number"]);
    }

    [Fact]
    public async Task Who_writes_is_shown_and_can_be_taken_over_from()
    {
        var (ada, ben) = (await site.ColleagueAsync(Role.Editor), await site.ColleagueAsync(Role.Coordinator));
        var address = await Editor.BeginAsync(ada, "update", ("title", "Who is here"));

        var seen = await ben.GetAsync(address);
        await ben.PostAsync(address, [.. Visitor.HiddenOf(seen.Body), ("then", "over")]);
        var (his, hers) = (await ben.GetAsync(address), await ada.GetAsync(address));

        Assert.Contains("<bdi>Colleague Editor</bdi> has been writing here since", seen.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("has been writing here", his.Body, StringComparison.Ordinal);
        Assert.Contains("<bdi>Colleague Coordinator</bdi> has been writing", hers.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_entry_deleted_meanwhile_gives_the_words_back_for_a_new_one(bool forGood)
    {
        var ada = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(ada, "update", ("title", "Deleted meanwhile"));
        var form = await Editor.OpenAsync(ada, address);
        var id = Guid.Parse(address.Split('/')[3]);
        await DeleteAsync(id, forGood);

        var gone = await form.SaveAsync(("body", "A last <word>."));
        var again = Editor.On(ada, gone);
        await again.SaveAsync();

        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("A last &lt;word&gt;.", gone.Body, StringComparison.Ordinal);
        Assert.NotEqual(address, again.Address);
        Assert.Equal("A last <word>.", (await Editor.OpenAsync(ada, again.Address))["body"]);
    }

    [Fact]
    public async Task Words_sent_after_the_session_ended_wait_under_seal_behind_the_sign_in()
    {
        var (account, _, codes) = await site.AddAsync("late@rivers.example", Role.Editor);
        var ada = await site.SignInAsync("late@rivers.example", codes[0]);
        var address = await Editor.BeginAsync(ada, "update", ("title", "Late"));
        var form = await Editor.OpenAsync(ada, address);
        await site.WithAsync(db => db.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync());

        var sent = await form.SaveAsync(("body", "Words of the night."));
        var back = Uri.UnescapeDataString(sent.Location!.Split("return=")[1]);
        var stranger = await site.ColleagueAsync(Role.Editor);
        var theirs = await Editor.OpenAsync(stranger, back);
        await ada.SubmitAsync("/sign-in", ("email", "late@rivers.example"), ("passphrase", OfficeSite.Words));
        await ada.SubmitAsync("/sign-in/code", ("code", codes[1]));
        var found = await Editor.OpenAsync(ada, back);
        await found.SaveAsync();

        Assert.StartsWith($"{address}?keep=", back, StringComparison.Ordinal);
        Assert.Equal("", theirs["body"]);
        Assert.Equal("Words of the night.", found["body"]);
        Assert.Equal("Words of the night.", (await Editor.OpenAsync(ada, address))["body"]);
    }

    [Fact]
    public async Task Strangers_leave_nothing_behind_the_sign_in()
    {
        var before = await site.WithAsync(db => db.KeptForms.CountAsync());

        var answer = await new Visitor(site.Client).PostAsync(
            $"/office/entries/{Guid.AllBitsSet}/en",
            [("body", "words")]
        );

        Assert.StartsWith("/sign-in", new Uri(answer.Location!).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(before, await site.WithAsync(db => db.KeptForms.CountAsync()));
    }

    private Task<int> DeleteAsync(Guid id, bool forGood) =>
        site.WithAsync(async db =>
        {
            if (forGood)
                return await db.Entries.Where(entry => entry.Id == id).ExecuteDeleteAsync();
            var entry = await db.Entries.Include(entry => entry.Texts).SingleAsync(entry => entry.Id == id);
            entry.MoveToBin(site.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
}
