using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Web.Office.Writing;

/// <summary>The editor's form: what it is called, and what it says.</summary>
internal static class WritingForm
{
    public const string Number = "number";
    public const string Version = "version";
    public const string Begin = "begin";
    public const string Then = "then";
    public const string Html = "html";

    /// <summary>Whether the form says anything of the whole entry, which a translation's does not.</summary>
    public const string WholeSaid = "whole";

    /// <summary>Control characters, broken pairs and forced directions never get further than this.</summary>
    public static Drafts.Writing Read(IFormCollection form) =>
        new()
        {
            Title = Of(form, "title").ReplaceLineEndings(" "),
            Standfirst = Of(form, "standfirst"),
            Body = Of(form, "body"),
            Format = Of(form, "format") == Html ? TextFormat.Html : TextFormat.Markdown,
            Slug = Of(form, "slug"),
            PictureAlt = Of(form, "pictureAlt"),
            AddressedPeople = Of(form, "addressedPeople"),
            Demands = Of(form, "demands"),
            Sources = Of(form, "sources"),
            Date = Of(form, "date"),
            Zone = Of(form, "zone"),
            Whole = form.ContainsKey(WholeSaid) ? Whole(form) : null,
        };

    public static Save Save(IFormCollection form) =>
        new(Read(form), Count(form, Number), Count(form, Version), BegunKind(form))
        {
            Password =
                form.ContainsKey("passwordRemove") ? ""
                : form["password"].ToString() is { Length: > 0 } password ? password
                : null,
        };

    public static string Segment(EntryKind kind) => kind.ToString().ToLowerInvariant();

    public static EntryKind? Kind(string? segment) =>
        Enum.GetValues<EntryKind>().Cast<EntryKind?>().FirstOrDefault(kind => Segment(kind!.Value) == segment);

    private static EntryKind? BegunKind(IFormCollection form) => Kind(form[Begin].ToString());

    private static Particulars Whole(IFormCollection form) =>
        new()
        {
            Byline = Of(form, "byline"),
            Categories = Of(form, "categories"),
            Tags = Of(form, "tags"),
            Places = Of(form, "places"),
            Comments = Of(form, "comments"),
            Pings = Of(form, "pings"),
            Sticky = form["sticky"].ToString().Length > 0,
            Until = Of(form, "until"),
            UrgentUntil = Of(form, "urgentUntil"),
            Kinds = List(form, "kinds"),
            Regions = List(form, "regions"),
            Picture = Of(form, "picture"),
        };

    private static string Of(IFormCollection form, string name) => PlainText.Of(form[name].FirstOrDefault() ?? "");

    private static string List(IFormCollection form, string name) =>
        string.Join(
            '\n',
            form[name]
                .SelectMany(one => PlainText.Of(one ?? "").Split('\n'))
                .Select(one => one.Trim())
                .Where(one => one.Length > 0)
        );

    private static int Count(IFormCollection form, string name) =>
        int.TryParse(form[name], System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : 0;
}
