using Convoke.Comments;
using Convoke.Entries;
using Convoke.Linkbacks;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Moving;

public sealed class ImportedRowsTests(ImportedBlog blog) : IClassFixture<ImportedBlog>
{
    [Fact]
    public void The_report_counts_what_came_by_its_type()
    {
        var counts = blog
            .Report.EnumerateObject()
            .Where(count => count.Name != "warnings")
            .Select(count => $"{count.Name} {count.Value.GetInt32()}");

        Assert.Equal(
            [
                "posts 10",
                "pages 5",
                "attachments 1",
                "comments 6",
                "pingbacks 1",
                "trackbacks 1",
                "categories 4",
                "tags 1",
                "authors 2",
                "redirects 48",
                "skipped 2",
                "added 15",
                "updated 0",
                "unchanged 0",
            ],
            counts
        );
    }

    [Fact]
    public void What_could_not_come_as_it_was_is_told()
    {
        var told = string.Join('\n', blog.Warnings);

        Assert.Contains("number 2) had no name but the one to sign in with", told);
        Assert.Contains("page 112: the address \"history\" is taken; it became \"about-history\"", told);
        Assert.Contains("page 113: the address \"archive\" is taken; it became \"about-archive\"", told);
        Assert.Contains("page 114: the address \"search\" is taken; it became \"search-2\"", told);
        Assert.Contains("post 107: The shortcode [unknown_code]", told);
        Assert.Matches("line [0-9]+: Characters that XML forbids were left out: 1", told);
    }

    [Fact]
    public async Task Every_post_and_page_is_an_entry_in_the_state_it_had()
    {
        var texts = await blog.WithAsync(db =>
            db.Texts.OrderBy(text => text.Title).ThenBy(text => text.Kind).ToListAsync()
        );

        Assert.Equal(
            [
                "About Page Public about",
                "Among us Update Private among-us",
                "Begun Update Draft begun",
                "Clean rivers Update Public clean-rivers",
                "Closed Update Public closed",
                "History Page Public history",
                "Join us Call Public join-us",
                "Later Update Scheduled later",
                "Marks Update Public marks",
                "Our archive Page Public about-archive",
                "Our history Page Public about-history",
                "Search parties Page Public search-2",
                "Shown Update Public shown",
                "Waiting Update Draft waiting",
                "Water Update Public both",
                "ماء Update Public both",
            ],
            texts.Select(text => $"{text.Title} {text.Kind} {text.State} {text.Slug}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_entry_keeps_its_date_author_place_in_lists_and_openness()
    {
        var entry = await EntryAsync("clean-rivers");
        var author = await blog.WithAsync(db => db.Authors.SingleAsync(a => a.Id == entry.AuthorId));
        var terms = await blog.WithAsync(db =>
            db.Terms.Where(t => entry.Filings.Select(f => f.TermId).Contains(t.Id)).ToListAsync()
        );
        var picture = await blog.WithAsync(db => db.Media.SingleAsync(m => m.Id == entry.PictureId));

        Assert.Equal(new DateTimeOffset(2013, 1, 5, 10, 0, 0, TimeSpan.Zero), entry.PostedAt);
        Assert.Equal(("Ada Brook", "ada-brook"), (author.Name.ToString(), author.Slug));
        Assert.Equal(["clean", "rivers"], terms.Select(term => term.Slug).Order());
        Assert.Equal((true, Openness.Open, Openness.Closed), (entry.Sticky, entry.Comments, entry.Pings));
        Assert.Equal(
            ("https://old.example/wp-content/uploads/weir.jpg", "A weir in spring", null, "image/jpeg"),
            (picture.OriginalAddress, picture.Alt, picture.File, picture.MediaType)
        );
    }

    [Fact]
    public async Task A_category_lies_where_it_lay_and_one_the_head_does_not_name_comes_too()
    {
        var categories = await blog.WithAsync(db =>
            db.Terms.Where(t => t.Kind == TermKind.Category).ToDictionaryAsync(t => t.Slug)
        );

        Assert.Equal(["appeals", "new", "rivers", "water"], categories.Keys.Order());
        Assert.Equal(categories["water"].Id, categories["rivers"].ParentId);
        Assert.Null(categories["water"].ParentId);
    }

    [Fact]
    public async Task A_post_in_two_languages_is_one_entry_with_two_texts()
    {
        var entry = await EntryAsync("both");

        Assert.Equal(
            ["ar ماء <p>ماء صاف.</p> False", "en Water <p>Clear water.</p> True"],
            entry
                .Texts.Select(text => $"{text.Language} {text.Title} {text.Body.ToString().Trim()} {text.IsSource}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_protected_post_opens_by_its_password_which_is_kept_as_a_hash()
    {
        var entry = await EntryAsync("closed");

        Assert.True(SlowHash.Matches(entry.PasswordHash!, "reeds"));
        Assert.DoesNotContain("reeds", entry.PasswordHash);
    }

    [Fact]
    public async Task Comments_keep_their_threads_states_numbers_and_names()
    {
        var comments = await blog.WithAsync(db => db.Comments.OrderBy(comment => comment.PublicId).ToListAsync());
        var ids = comments.ToDictionary(comment => comment.Id, comment => comment.PublicId);

        Assert.Equal(
            [
                "11 Shown 1  Cleo https://cleo.example/",
                "12 Shown 2 11 Dan ",
                "13 Shown 3 12 Author 2 ",
                "14 Held 1  Eve ",
                "15 Spam 1  Pills ",
                "16 Binned 1  Finn ",
            ],
            comments.Select(c =>
                $"{c.PublicId} {c.State} {c.Level} {(c.ParentId is { } parent ? ids[parent] : "")} {c.Name} {c.Site}"
            )
        );
        Assert.Equal(new DateTimeOffset(2013, 1, 6, 10, 11, 0, TimeSpan.Zero), comments[0].PostedAt);
    }

    [Fact]
    public async Task Pings_come_apart_from_comments()
    {
        var pings = await blog.WithAsync(db => db.Linkbacks.OrderBy(ping => ping.PublicId).ToListAsync());

        Assert.Equal(
            [
                $"17 {LinkbackKind.Pingback} {CommentState.Shown} https://elsewhere.example/post Elsewhere",
                $"18 {LinkbackKind.Trackback} {CommentState.Shown} https://far.example/post Far away",
            ],
            pings.Select(ping => $"{ping.PublicId} {ping.Kind} {ping.State} {ping.SourceAddress} {ping.Title}")
        );
    }

    [Fact]
    public async Task The_address_of_a_commenter_lies_under_seal_and_nowhere_else()
    {
        var vault = blog.Services.GetRequiredService<Vault>();
        var comment = await blog.WithAsync(db => db.Comments.SingleAsync(c => c.PublicId == "11"));
        var everything = await blog.WithAsync(EveryRow.OfAsync);

        Assert.Equal("reader11@mail.example", vault.Open(comment.Email!, comment.Id));
        Assert.DoesNotContain("mail.example", everything);
        Assert.DoesNotContain("192.0.2.", everything);
        Assert.Contains("Cleo", everything);
    }

    [Fact]
    public async Task A_sign_in_name_is_nowhere()
    {
        var everything = await blog.WithAsync(EveryRow.OfAsync);

        Assert.DoesNotContain(RiverBlog.Login, everything);
        Assert.DoesNotContain(RiverBlog.OtherLogin, everything);
        Assert.DoesNotContain(RiverBlog.OtherLogin, string.Join('\n', blog.Warnings));
    }

    [Fact]
    public async Task Characters_that_xml_forbids_are_left_out()
    {
        var entry = await EntryAsync("marks");

        Assert.Equal("<p>Left over.</p>", entry.Texts.Single().Body.ToString().Trim());
    }

    private Task<Entry> EntryAsync(string slug) =>
        blog.WithAsync(db =>
            db.Entries.Include(e => e.Texts)
                .Include(e => e.Filings)
                .AsSplitQuery()
                .SingleAsync(e => e.Texts.Any(t => t.Slug == slug))
        );
}
