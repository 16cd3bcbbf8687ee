using System.Text.Encodings.Web;
using System.Text.Json;
using Convoke.Assemblies;
using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Convoke.Data;

/// <summary>How our own types lie in columns, on both databases.</summary>
internal static class Columns
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Convert(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(16);
        conventions.Properties<LanguageTag>().HaveConversion<LanguageTagColumn>().HaveMaxLength(16);
        conventions.Properties<LocalizedText>().HaveConversion<LocalizedTextColumn>();
        conventions.Properties<SafeHtml>().HaveConversion<SafeHtmlColumn>();
        conventions.Properties<Sealed>().HaveConversion<SealedColumn>();
        conventions
            .Properties<IReadOnlyList<LanguageTag>>()
            .HaveConversion<LanguageTagsColumn, ListComparer<LanguageTag>>();
        conventions
            .Properties<IReadOnlyList<CountryCode>>()
            .HaveConversion<CountryCodesColumn, ListComparer<CountryCode>>();
        conventions.Properties<IReadOnlyList<Guid>>().HaveConversion<GuidsColumn, ListComparer<Guid>>();
        conventions
            .Properties<IReadOnlyList<Demand>>()
            .HaveConversion<JsonColumn<IReadOnlyList<Demand>>, ListComparer<Demand>>();
        conventions
            .Properties<IReadOnlyList<Source>>()
            .HaveConversion<JsonColumn<IReadOnlyList<Source>>, ListComparer<Source>>();
        conventions.Properties<Writing>().HaveConversion<JsonColumn<Writing>>();
        conventions.Properties<Addressees>().HaveConversion<JsonColumn<Addressees>>();
        conventions.Properties<Colours>().HaveConversion<JsonColumn<Colours>>();
        conventions.Properties<Navigation>().HaveConversion<JsonColumn<Navigation>>();
    }

    internal sealed class LanguageTagColumn()
        : ValueConverter<LanguageTag, string>(tag => tag.Code, code => LanguageTag.FromStore(code));

    internal sealed class LocalizedTextColumn()
        : ValueConverter<LocalizedText, string>(text => text.ToJson(), json => LocalizedText.FromJson(json));

    internal sealed class SafeHtmlColumn()
        : ValueConverter<SafeHtml, string>(html => html.ToString(), stored => SafeHtml.FromStore(stored));

    /// <summary>Bytes as they are: this opens nothing.</summary>
    internal sealed class SealedColumn()
        : ValueConverter<Sealed, byte[]>(value => value.ToStore(), stored => Sealed.FromStore(stored));

    internal sealed class LanguageTagsColumn()
        : ValueConverter<IReadOnlyList<LanguageTag>, string>(
            tags => string.Join(' ', tags.Select(tag => tag.Code)),
            stored => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LanguageTag.FromStore).ToList()
        );

    internal sealed class CountryCodesColumn()
        : ValueConverter<IReadOnlyList<CountryCode>, string>(
            codes => string.Join(' ', codes.Select(code => code.Code)),
            stored => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CountryCode.FromStore).ToList()
        );

    internal sealed class GuidsColumn()
        : ValueConverter<IReadOnlyList<Guid>, string>(
            ids => string.Join(' ', ids.Select(id => id.ToString("N"))),
            stored => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList()
        );

    internal sealed class JsonColumn<T>()
        : ValueConverter<T, string>(value => Write(value), json => JsonSerializer.Deserialize<T>(json, Json)!);

    internal sealed class ListComparer<T>()
        : ValueComparer<IReadOnlyList<T>>(
            (left, right) => left!.SequenceEqual(right!),
            list => list.Count,
            list => list // the lists are never changed in place
        );

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);
}
