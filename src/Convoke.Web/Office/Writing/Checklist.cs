using System.Text.RegularExpressions;
using Convoke.Data;
using Convoke.Drafts;
using Convoke.Kernel;
using Convoke.Web.Locales;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Writing;

/// <summary>What is looked at before a text goes out. What is wrong stops it; what is only missing does not.</summary>
public sealed partial class Checklist(InsideLinks links, ConvokeDb db)
{
    private const int ShownLinks = 5;

    /// <summary>All texts of one entry, with the same few questions however many they are.</summary>
    public async Task<IReadOnlyList<CheckedText>> LookAsync(
        IReadOnlyList<Desk> desks,
        Words words,
        CancellationToken stop
    )
    {
        if (desks.Count == 0)
            return [];
        var read = desks.Select(desk => (Desk: desk, Copy: FairCopy.Of(desk.Writing, desk.Entry.Kind))).ToList();
        var bodies = read.ToDictionary(one => one.Desk.Language, one => one.Copy.Body);
        var dead = await links.DeadAsync(bodies.Values, desks[0].Entry.Id, stop);
        var picture = read[0].Copy.Whole is { } whole ? whole.Picture : desks[0].Entry.PictureId;
        var isTold = picture is null || await db.Media.AnyAsync(item => item.Id == picture && item.Alt != "", stop);
        return [.. read.Select(one => Look(one.Desk, one.Copy, bodies[one.Desk.Language], dead, isTold, words))];
    }

    private static CheckedText Look(
        Desk desk,
        FairCopy copy,
        SafeHtml body,
        IReadOnlyList<string> dead,
        bool isTold,
        Words words
    )
    {
        var own = dead.Where(path => InsideLinks.Has(body, path)).Take(ShownLinks).ToList();
        return new(
            desk,
            copy,
            [
                new(copy.Flaws.Count == 0, words["Title, address and dates can be read."]),
                new(IsIn(desk.Language, copy), words["It is written in {0}.", desk.Language.OwnName]),
                new(
                    (isTold || copy.Wording.PictureAlt.Length > 0) && !Untold().IsMatch(body.ToString()),
                    words["Every picture says in words what it shows."]
                ),
                own.Count == 0
                    ? new(true, words["Links inside the site lead somewhere."])
                    : new(false, words["These links lead nowhere: {0}", string.Join(' ', own)]),
            ]
        );
    }

    /// <summary>Whether most of its letters run the way the language does. Short ones may be a name.</summary>
    private static bool IsIn(LanguageTag language, FairCopy copy)
    {
        var letters = (copy.Wording.Title + copy.Wording.Body).Where(char.IsLetter).Take(2000).ToList();
        var rightToLeft = letters.Count(letter => letter is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFEFC');
        return letters.Count < 20 || rightToLeft * 2 > letters.Count == language.IsRightToLeft;
    }

    [GeneratedRegex("<img(?![^>]* alt=\"[^\"])[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Untold();
}

/// <summary>A text that was looked at.</summary>
public sealed record CheckedText(Desk Desk, FairCopy Copy, IReadOnlyList<Check> Checks);

/// <summary>One thing that was looked at.</summary>
public sealed record Check(bool IsDone, string Sentence);
