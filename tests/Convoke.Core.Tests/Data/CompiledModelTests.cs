using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Convoke.Core.Tests.Data;

/// <summary>The program starts with a model that was written ahead; one that was forgotten would leave columns out without a word.</summary>
public sealed class CompiledModelTests : IAsyncLifetime
{
    private readonly TestWorkshop product = new();

    public async ValueTask InitializeAsync() => await product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public Task The_model_written_ahead_is_that_of_the_mappings() =>
        product.WithAsync(db =>
        {
            var mapped = db.GetService<IDesignTimeModel>().Model;

            Assert.NotSame(mapped, db.Model);
            Assert.Equal(Lines(mapped), Lines(db.Model)); // else: bin/migration
            return Task.FromResult(true);
        });

    private static List<string> Lines(IModel model) =>
        [
            .. model
                .GetEntityTypes()
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .SelectMany(type =>
                    type.GetProperties()
                        .Select(Line)
                        .Concat(type.GetKeys().Select(key => $"key {Names(key.Properties)} {key.IsPrimaryKey()}"))
                        .Concat(type.GetIndexes().Select(index => $"index {Names(index.Properties)} {index.IsUnique}"))
                        .Concat(type.GetForeignKeys().Select(Line))
                        .Order(StringComparer.Ordinal)
                        .Prepend($"{type.Name} in {type.GetTableName()}")
                ),
        ];

    private static string Line(IProperty property) =>
        $"{property.Name} {property.ClrType} as {property.GetColumnName()} {property.GetColumnType()} {property.IsNullable} "
        + $"{property.GetMaxLength()} {property.IsConcurrencyToken} {property.ValueGenerated} "
        + $"{property.GetTypeMapping().Converter?.ProviderClrType}";

    private static string Line(IForeignKey key) =>
        $"to {key.PrincipalEntityType.Name} {Names(key.Properties)} {key.DeleteBehavior} {key.IsRequired} {key.IsUnique}";

    private static string Names(IEnumerable<IProperty> properties) => string.Join(' ', properties.Select(p => p.Name));
}
