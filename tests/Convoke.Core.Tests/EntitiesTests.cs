using System.Collections;
using Convoke.Entries;
using Convoke.Kernel;
using Xunit;

namespace Convoke.Core.Tests;

public sealed class EntitiesTests
{
    private static readonly IEnumerable<Type> Entities = typeof(Entry)
        .Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Entity)));

    [Fact]
    public void Nobody_changes_an_entity_but_by_its_verbs()
    {
        var properties = Entities.SelectMany(type => type.GetProperties().Where(p => p.DeclaringType == type)).ToList();

        var open = properties.Where(p => p.SetMethod is { IsPublic: true } || IsOpenList(p.PropertyType));

        Assert.NotEmpty(properties);
        Assert.Empty(open.Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));
    }

    private static bool IsOpenList(Type type) =>
        !type.IsArray
        && type.GetInterfaces()
            .Append(type)
            .Any(i => i == typeof(IList) || (i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>)));
}
