using Convoke.Comments;

namespace Convoke.Web.Reader;

/// <summary>The form of a comment as it came.</summary>
public sealed record CommentSent(CommentDraft Draft, string Reply, string Password, string Trap, string Seen)
{
    public static CommentSent Read(IFormCollection form) =>
        new(
            new CommentDraft(Of(form, "text"), Of(form, "name"), Of(form, "mail"), Of(form, "site")),
            Of(form, "reply"),
            Of(form, "password"),
            Of(form, CommentForm.Trap),
            Of(form, "seen")
        );

    private static string Of(IFormCollection form, string field) =>
        form[field].FirstOrDefault()?.Replace('\0', '\u0001') ?? ""; // a multipart form may hold one, and no database takes it
}
