using System.Globalization;
using System.Text;
using static Convoke.Web.Tests.Moving.Export;

namespace Convoke.Web.Tests.Moving;

/// <summary>A blog of any number of posts, each with comments, terms, a picture and now and then a page.</summary>
internal static class LargeBlog
{
    private const int Categories = 20;

    /// <summary>Writes the export piece by piece; <paramref name="words"/> is the length of each post.</summary>
    public static async Task WriteAsync(Stream to, int posts, int words)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
        await text.WriteAsync(Head);
        await text.WriteAsync(Author(1, "keeper-login", "Ada Brook"));
        for (var number = 1; number <= Categories; number++)
            await text.WriteAsync(
                Category(number, $"river-{number}", $"River {number}", number > 2 ? $"river-{number / 2}" : "")
            );
        for (var number = 1; number <= posts; number++)
            await text.WriteAsync(Post(number, words));
        await text.WriteAsync(End);
    }

    private static string Post(int number, int words)
    {
        var id = number * 10;
        var picture = Item(
            id + 1,
            "attachment",
            $"weir-{number}",
            $"Weir {number}",
            status: "inherit",
            more: Below(id) + $"<wp:attachment_url>{Site}/wp-content/uploads/weir-{number}.jpg</wp:attachment_url>\n"
        );
        var filed =
            InCategory($"river-{(number % Categories) + 1}", "River")
            + WithTag($"tag-{number % 50}", $"Tag {number % 50}");
        var said =
            Comment(id + 2, "Cleo", "I agree.")
            + Comment(id + 3, "Dan", "So do I.", parent: id + 2)
            + Comment(id + 4, "Elsewhere", "They wrote.", type: "pingback", site: "https://elsewhere.example/post");
        // Every third has the slug of the one before it.
        var slug = $"river-{(number % 3 == 0 ? number - 1 : number)}";
        return picture
            + Item(
                id,
                number % 5 == 0 ? "page" : "post",
                slug,
                $"River {number}",
                Words(number, words),
                more: filed + said,
                date: Day(number)
            );
    }

    private static string Day(int number) =>
        new DateTime(2010, 1, 1, 10, 0, 0, DateTimeKind.Utc)
            .AddHours(number * 7)
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Words(int number, int count)
    {
        var words = new StringBuilder($"<img src=\"{Site}/wp-content/uploads/weir-{number}.jpg\" alt=\"A weir\">\n\n");
        for (var word = 0; word < count; word++)
            words
                .Append(CultureInfo.InvariantCulture, $"water{word * number % 997}")
                .Append(word % 60 == 59 ? "\n\n" : " ");
        return words.ToString();
    }
}
