using System.Globalization;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Convoke.Web.Tests.Reading;

/// <summary>A site whose interface speaks the pseudo-language and whose content is in Cyrillic letters, with every sentence a page can say.</summary>
public sealed class PseudoSite : TestSite
{
    /// <summary>The versions of the urgent call, the first one first.</summary>
    public IReadOnlyList<string> Hashes { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundInCyrillicAsync();
        Hashes = [await CallAsync("Раз."), await CallAsync("Два.")];
        await PublishAsync(Entry("call", "closed", "\nuntil: 2026-02-01 09:00\ncomments: closed\npings: closed"));
        var talk = await PublishAsync(Entry("statement", "talk", "\ncomments: open"));
        await PublishAsync(Entry("update", "locked", "\npassword: камыш"));
        await PublishAsync(Entry("page", "bank"));
        for (var number = 1; number < 22; number++)
            await PublishAsync(Entry("update", Inserted(number)));
        await PublishAsync(Entry("update", "gone"));
        await PublishAsync(Entry("update", "gone", "\nstate: draft"));
        await this.SayAsync(talk.EntryId, 60, "Плотина");
        await this.PingAsync(talk.EntryId, "Эхо");
    }

    protected override void Adjust(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton(Pseudo.EveryPage));

    private static string Inserted(int number) => string.Create(CultureInfo.InvariantCulture, $"number-{number}");

    private async Task<string> CallAsync(string words)
    {
        var call = await PublishAsync(
            Entry(
                "call",
                "urgent",
                "\nurgentUntil: +5d 09:00\nstandfirst: Рыба идёт вверх.\nauthor: measuring-group\ncategories: [wells]\n"
                    + "tags: [sampling]\naddressedTo:\n  kinds: [trade-union]\n  regions: [europe]\ndemands: [Открыть]\n"
                    + "sources:\n  - title: Книга\n    publisher: Берег\n    date: 2025-01\n    address: https://levels.example/",
                words
            )
        );
        return call.VersionHash!;
    }

    private static string Entry(string kind, string slug, string more = "", string words = "Вода.") =>
        $"---\nkind: {kind}\nlang: en\ntitle: Река\nslug: {slug}\ndate: 2026-01-05 09:00{more}\n---\n{words}";

    private Task FoundInCyrillicAsync() =>
        WithAsync(
            (ConvokeDb db) =>
            {
                var now = Clock.GetUtcNow();
                var (english, arabic) = (LanguageTag.Parse("en"), LanguageTag.Parse("ar"));
                var rivers = Term.Category("rivers", Said("Реки"), now);
                var wells = Term.Category("wells", Said("Колодцы"), now);
                wells.PutInto(rivers, [rivers, wells]);
                db.Add(
                    Assembly.Found(Said("Собор рек"), Said("За чистые реки"), [english, arabic], "Europe/Vienna", now)
                );
                db.AddRange(rivers, wells, Term.Tag("sampling", Said("Пробы"), now));
                db.Add(Author.Known("measuring-group", Said("Измерители"), now));
                return db.SaveChangesAsync();

                LocalizedText Said(string words) => LocalizedText.Of(english, words);
            }
        );
}
