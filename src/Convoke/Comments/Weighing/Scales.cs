using System.Buffers;
using Convoke.Protocols.Xml;

namespace Convoke.Comments.Weighing;

/// <summary>Weighs the words of a comment by themselves: no memory, no clock, nobody else's list.</summary>
public static class Scales
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private const int EachBait = 26;
    private const int LeadsSomewhere = 20;

    public static Weight Weigh(CommentDraft draft)
    {
        var text = draft.Text;
        var links = Links.In(text);
        var bare = BareWords.Of(Links.Without(text));
        var leads = draft.Site.Length > 0 || links.Count > 0 || Links.Contacts(text) > 0;
        return Weight
            .None.With(Sign.Links, OfLinks(links, bare))
            .With(Sign.Markup, Links.HasMarkup(text) ? 45 : 0)
            .With(Sign.Bait, OfBait(BaitIn(text, bare), leads))
            .With(Sign.Price, leads && Links.NamesPrice(text) ? 14 : 0)
            .With(Sign.Praise, OfPraise(Bait.PraiseIn(bare), draft.Site, links, bare))
            .With(Sign.Contact, Math.Min(2, Links.Contacts(Links.Without(text))) * 20)
            .With(Sign.Disguise, Math.Min(2, Disguise.MixedWords(text)) * 30)
            .With(Sign.Shouting, OfShouting(text))
            .With(Sign.Echo, OfEcho(text, links))
            .With(Sign.Noise, IsNoise(bare) ? Weight.Line : 0)
            .With(Sign.Name, OfName(draft));
    }

    private static int OfLinks(List<string> links, string bare)
    {
        var words = bare.AsSpan().Count(' ') - 1;
        var many = links.Count switch
        {
            0 => 0,
            1 => 6,
            2 => 14,
            3 => 24,
            _ => 24 + 14 * (links.Count - 3),
        };
        return many + (links.Count > 0 && words < 6 ? 30 : 0);
    }

    /// <summary>Bait wants to lead somewhere; who speaks of such trades without that mostly just speaks of them.</summary>
    private static int OfBait(int bait, bool leads) =>
        bait == 0 ? 0 : Math.Min(4, bait) * EachBait + (leads ? LeadsSomewhere : 0);

    private static int BaitIn(string text, string bare)
    {
        var plain = Disguise.Undo(text);
        return Math.Max(Bait.In(bare), plain == text ? 0 : Bait.In(BareWords.Of(plain)));
    }

    /// <summary>Praise alone is what most people write; with somewhere to go, and nothing about the matter, it is an advertisement.</summary>
    private static int OfPraise(int praise, string site, List<string> links, string bare)
    {
        if (praise == 0)
            return 0;
        var leads = site.Length > 0 || links.Count > 0;
        var isShort = bare.AsSpan().Count(' ') < 40;
        return Math.Min(praise, 3) * (leads ? 22 : 12) + (leads && isShort ? LeadsSomewhere : 0);
    }

    private static int OfShouting(string text)
    {
        var (letters, capitals) = (text.Count(char.IsAsciiLetter), text.Count(char.IsAsciiLetterUpper));
        var isLoud = letters >= 20 && capitals * 10 > letters * 6;
        return (isLoud ? 18 : 0) + (text.AsSpan().Count("!!!") > 0 || text.AsSpan().Count("$$") > 0 ? 12 : 0);
    }

    private static int OfEcho(string text, List<string> links)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isEcho =
            lines.Length - lines.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= 2
            || links.Count - links.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= 1;
        return isEcho ? 30 : 0;
    }

    /// <summary>Latin words without a vowel, or far too long for any.</summary>
    private static bool IsNoise(string bare)
    {
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var latin = words.Where(word => word.Length > 3 && word.All(char.IsAsciiLetter)).ToList();
        return latin.Count > 0
            && latin.Count * 2 >= words.Length
            && latin.Count(word => !word.AsSpan().ContainsAny(Vowels) || LongestRun(word) > 5) * 2 > latin.Count;
    }

    private static int LongestRun(string word)
    {
        var (run, longest) = (0, 0);
        foreach (var letter in word)
            longest = Math.Max(longest, run = Vowels.Contains(letter) ? 0 : run + 1);
        return longest;
    }

    private static int OfName(CommentDraft draft)
    {
        var bare = BareWords.Of(draft.Name);
        var isLink = Links.In(draft.Name).Count > 0 || WebAddress.Read(draft.Name) is not null;
        return (isLink ? 30 : 0) + (Bait.In(bare) > 0 ? 40 : 0) + (bare.AsSpan().Count(' ') > 6 ? 20 : 0);
    }
}
