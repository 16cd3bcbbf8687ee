using System.Text.Json;
using Convoke.Assemblies;
using Convoke.Entries;
using Convoke.Moving.Files;
using Xunit;

namespace Convoke.Web.Tests.Sample;

public sealed class SampleResponsesTests : IDisposable
{
    private const int Deepest = 5;

    private readonly JsonDocument file = JsonDocument.Parse(File.ReadAllText(SampleFolder.File("responses.json")));
    private readonly Moments moments = new(AssemblyZone.Named("Europe/Vienna"), SampleFolder.Day);

    [Fact]
    public void Comments_and_pings_stand_under_entries_that_take_them()
    {
        foreach (var answered in file.RootElement.EnumerateObject())
        {
            var entry = Answered(answered.Name);

            Assert.True(!answered.Value.TryGetProperty("comments", out _) || entry.Comments is Openness.Open);
            Assert.True(!answered.Value.TryGetProperty("pings", out _) || entry.Pings is Openness.Open);
        }
    }

    [Fact]
    public void Nobody_answers_before_the_question_nor_deeper_than_five_levels()
    {
        foreach (var answered in file.RootElement.EnumerateObject())
        foreach (var comment in Children(answered.Value, "comments"))
            Answers(comment, Answered(answered.Name).Date!.Value, 1);
    }

    [Fact]
    public void One_entry_has_three_pages_of_comments_and_some_comments_wait_to_be_read()
    {
        var threads = file.RootElement.EnumerateObject().Select(answered => All(answered.Value, "comments").ToList());

        var longest = threads.Max(comments => comments.Count(comment => !IsHeld(comment)));
        var held = threads.Sum(comments => comments.Count(IsHeld));

        Assert.InRange(longest, 101, 150);
        Assert.InRange(held, 2, 10);
    }

    [Fact]
    public void No_two_comments_are_the_same()
    {
        var words = file
            .RootElement.EnumerateObject()
            .SelectMany(answered => All(answered.Value, "comments"))
            .Select(comment => comment.GetProperty("text").GetString()!);

        Assert.All(words.CountBy(text => text), text => Assert.Equal(1, text.Value));
    }

    [Fact]
    public void Every_site_and_mail_belongs_to_nobody()
    {
        var comments = file.RootElement.EnumerateObject().SelectMany(entry => All(entry.Value, "comments"));
        var pings = file.RootElement.EnumerateObject().SelectMany(entry => Children(entry.Value, "pings"));

        var hosts = comments.SelectMany(comment => Hosts(comment, "site")).Concat(pings.SelectMany(Source));

        Assert.All(hosts, host => Assert.EndsWith(".example", host));
        Assert.All(comments.SelectMany(Mails), mail => Assert.EndsWith("@example.org", mail));
    }

    public void Dispose() => file.Dispose();

    private void Answers(JsonElement comment, DateTimeOffset earliest, int depth)
    {
        var when = moments.Read(comment.GetProperty("when").GetString()!);

        Assert.True(when >= earliest, comment.GetProperty("name").GetString());
        Assert.True(depth <= Deepest, comment.GetProperty("name").GetString());
        foreach (var reply in Children(comment, "replies"))
            Answers(reply, when.Value, depth + 1);
    }

    private static EntryFile Answered(string slug) =>
        SampleFolder.Entries.Select(entry => entry["en"]).Single(entry => entry.Slug == slug);

    private static IEnumerable<JsonElement> All(JsonElement of, string list) =>
        Children(of, list).SelectMany(child => All(child, "replies").Prepend(child));

    private static IEnumerable<JsonElement> Children(JsonElement of, string list) =>
        of.TryGetProperty(list, out var children) ? children.EnumerateArray() : [];

    private static bool IsHeld(JsonElement comment) =>
        comment.TryGetProperty("state", out var state) && state.GetString() == "held";

    private static IEnumerable<string> Source(JsonElement ping) => Hosts(ping, "source");

    private static IEnumerable<string> Hosts(JsonElement of, string key) =>
        of.TryGetProperty(key, out var address) ? [new Uri(address.GetString()!).Host] : [];

    private static IEnumerable<string> Mails(JsonElement comment) =>
        comment.TryGetProperty("mail", out var mail) ? [mail.GetString()!] : [];
}
