using Convoke.Entries;
using Convoke.Kernel;
using Xunit;

namespace Convoke.Core.Tests.Entries;

public sealed class TextStateTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void What_was_public_is_withdrawn_and_never_a_draft_again()
    {
        var text = Written();

        text.Publish(Now);
        text.KeepPrivate();
        text.Withdraw();

        Assert.Equal(TextState.Withdrawn, text.State);
        Assert.False(TextState.Public.MayBecome(TextState.Draft));
        Assert.False(TextState.Withdrawn.MayBecome(TextState.Draft));
    }

    [Fact]
    public void What_nobody_saw_is_a_draft_again_and_never_withdrawn()
    {
        var text = Written();

        text.Schedule(Now.AddDays(1), Now);
        text.Withdraw();

        Assert.Equal((TextState.Draft, null), (text.State, text.ScheduledFor));
        Assert.False(TextState.Draft.MayBecome(TextState.Withdrawn));
    }

    [Fact]
    public void Every_verb_finds_its_way_in_the_table_from_every_state()
    {
        Action<Text>[] verbs =
        [
            text => text.Publish(Now),
            text => text.Schedule(Now.AddDays(1), Now),
            text => text.Withdraw(),
            text => text.KeepPrivate(),
        ];

        var ways =
            from first in verbs
            from second in verbs
            from third in verbs
            select (Action<Text>)(first + second + third);

        Assert.All(ways, way => way(Written()));
    }

    [Fact]
    public void A_state_nobody_knows_leads_nowhere()
    {
        var unknown = (TextState)99;

        var ways = Enum.GetValues<TextState>().Where(known => known.MayBecome(unknown) || unknown.MayBecome(known));

        Assert.Empty(ways);
    }

    private static Text Written()
    {
        var entry = Entry.Begin(EntryKind.Update, Now);
        var text = entry.Write(LanguageTag.Parse("en"), new Wording("Rain", "", "Rain."), SafeHtml.Empty, Now);
        text.Take("rain");
        return text;
    }
}
