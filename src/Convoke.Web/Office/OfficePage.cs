using System.Globalization;
using Convoke.Comments;
using Convoke.Kernel;
using Convoke.Web.Endpoints;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Office;

/// <summary>
/// A page of the office, or on the way into it: for one person, in the language that person chose (else one their browser asks
/// for), never kept.
/// </summary>
public abstract class OfficePage : Screen
{
    private readonly List<Problem> problems = [];
    private Words? words;

    /// <summary>The words of the interface.</summary>
    public Words L => words ??= FindWords();

    /// <summary>Who is signed in; null on the way in.</summary>
    public Colleague? Me => HttpContext.Features.Get<Colleague>();

    /// <summary>Null while nothing is set up.</summary>
    public SiteNow? Site => HttpContext.VisitIfAny()?.Site;

    public LanguageTag InterfaceLanguage => LanguageTag.Parse(L.Language);

    /// <summary>What the page is about, for its heading and the window.</summary>
    public abstract string Title { get; }

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>What stands over them.</summary>
    public virtual string ProblemsHeading => L["Nothing was changed yet: something needs you."];

    /// <summary>Which languages the interface can be had in.</summary>
    public IEnumerable<LanguageTag> InterfaceLanguages =>
        HttpContext.RequestServices.GetRequiredService<Languages>() is var all
            ? all.All.Select(one => one.Language).Where(all.IsComplete).Select(LanguageTag.Parse)
            : [];

    /// <summary>
    /// What nobody can see in the words that were sent is taken out, and said at the place. A page that keeps words gives them back to be
    /// looked at once more.
    /// </summary>
    protected override void BeforeBinding()
    {
        foreach (var field in UnseenSigns.TakeOut(Request))
            Complain(field, L.Say(CommentDraft.Unshowable));
    }

    /// <summary>Notes what is wrong with a field, in words that can stand at it and in the summary.</summary>
    protected void Complain(string field, string sentence) => problems.Add(new Problem(field, sentence));

    /// <summary>The same page again with what is wrong; nothing typed is lost, passphrases and codes apart.</summary>
    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected IActionResult Again(string field, string sentence)
    {
        Complain(field, sentence);
        return Again();
    }

    protected IActionResult TooMany(TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public Field Field(string name, string label) =>
        new(name, label) { Problem = problems.Find(problem => problem.Field == name)?.Sentence };

    /// <summary>A day and a time, by the clocks of the assembly.</summary>
    public IHtmlContent Moment(DateTimeOffset moment) =>
        Tag.Time(L.Dates.ShortMoment(moment, Site?.Zone.Name ?? "UTC"), Dates.Machine(moment));

    private Words FindWords()
    {
        var languages = HttpContext.RequestServices.GetRequiredService<Languages>();
        return languages.For(Me?.Account.Language.Code, FirstPage.Wishes(Request));
    }
}

/// <summary>What is wrong with a field of a form.</summary>
public sealed record Problem(string Field, string Sentence);

/// <summary>A field as it is shown.</summary>
public sealed record Field(string Name, string Label)
{
    public string? Hint { get; init; }
    public string Type { get; init; } = "text";
    public string? Value { get; init; }
    public string? Autocomplete { get; init; }
    public string? InputMode { get; init; }
    public string? Dir { get; init; }
    public bool IsFirst { get; init; }
    public string? Problem { get; init; }

    /// <summary>More than 0 for a field of so many lines.</summary>
    public int Rows { get; init; }

    /// <summary>The language of what is typed, where it is known.</summary>
    public string? Lang { get; init; }

    /// <summary>The id of a list of suggestions.</summary>
    public string? List { get; init; }
    public string? Css { get; init; }
}
