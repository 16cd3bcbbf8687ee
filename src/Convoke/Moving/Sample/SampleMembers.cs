using Convoke.Data;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.Sample;

/// <summary>The organisations of the sample: put into the directory, and cleared out of it again.</summary>
public sealed class SampleMembers(ConvokeDb db, TimeProvider clock)
{
    internal const string File = "organisations.json";

    /// <summary>Those that are there already are left as they are.</summary>
    internal async Task AddAsync(string folder, CancellationToken stop)
    {
        var known = await db.Organisations.Select(row => row.Slug).ToListAsync(stop);
        var traits = await db.Traits.AsNoTracking().ToListAsync(stop);
        var authors = await db
            .Authors.AsNoTracking()
            .Select(author => new { author.Slug, author.Id })
            .ToDictionaryAsync(author => author.Slug, author => author.Id, stop);
        foreach (var sample in SampleJson.Read<SampleMember[]>(Path.Combine(folder, File)))
            if (!known.Contains(sample.Slug))
            {
                var organisation = Make(sample, traits);
                if (sample.Author is { } author && authors.TryGetValue(author, out var id))
                    organisation.SignAs(id);
                organisation.CameFrom(SampleEntries.Origin + sample.Slug);
                db.Add(organisation);
            }
        await db.SaveChangesAsync(stop);
    }

    internal async Task ClearAsync(CancellationToken stop)
    {
        var ours = db
            .Organisations.Where(row => row.Origin != null && row.Origin.StartsWith(SampleEntries.Origin))
            .Select(row => row.Id);
        await db.Marks.Where(row => ours.Contains(row.OrganisationId)).ExecuteDeleteAsync(stop);
        await db.Placings.Where(row => ours.Contains(row.OrganisationId)).ExecuteDeleteAsync(stop);
        await db.HistoryLines.Where(row => ours.Contains(row.OrganisationId)).ExecuteDeleteAsync(stop);
        await db
            .Organisations.Where(row => row.Origin != null && row.Origin.StartsWith(SampleEntries.Origin))
            .ExecuteDeleteAsync(stop);
        db.Add(Change.Of(clock.GetUtcNow(), Tags.Members, Tags.Assembly));
    }

    private Organisation Make(SampleMember sample, List<Trait> traits)
    {
        var (now, joined) = (clock.GetUtcNow(), Day.AddYears(-sample.Since));
        var profile = Profile(sample, traits);
        if (sample.State == "applied")
            return Organisation.Apply(sample.Slug, profile, now);
        var organisation = Organisation.Admit(sample.Slug, profile, joined, now);
        if (sample.State == "left")
            organisation.LeftOn(Day.AddYears(-1));
        return organisation;
    }

    private DateOnly Day => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static Profile Profile(SampleMember sample, List<Trait> traits)
    {
        return new Profile(Words(sample.Names), LanguageTag.Parse(sample.Own))
        {
            Kind = Of(TraitSort.Kind, sample.Kind),
            Region = Of(TraitSort.Region, sample.Region),
            Countries = [.. sample.Countries.Select(Country)],
            Languages = [.. sample.Languages.Select(LanguageTag.Parse)],
            Themes = [.. sample.Themes.Select(theme => Of(TraitSort.Theme, theme)).OfType<Guid>()],
            Site = sample.Site,
            About = Words(sample.About),
        };

        Guid? Of(TraitSort sort, string slug) => traits.Find(trait => trait.Sort == sort && trait.Slug == slug)?.Id;
    }

    private static CountryCode Country(string code) =>
        CountryCode.TryParse(code, out var country) ? country : throw new FormatException(code);

    private static LocalizedText Words(Dictionary<string, string> words) =>
        words.Aggregate(LocalizedText.Empty, (text, word) => text.With(LanguageTag.Parse(word.Key), word.Value));
}

/// <summary>An organisation of the sample, a member unless it says otherwise.</summary>
internal sealed record SampleMember(
    string Slug,
    string Own,
    Dictionary<string, string> Names,
    string Kind,
    string Region,
    string[] Countries,
    string[] Languages,
    string[] Themes,
    Dictionary<string, string> About,
    int Since = 0,
    string Site = "",
    string State = "member",
    string? Author = null
);
