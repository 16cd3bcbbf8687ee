using System.Xml;

namespace Convoke.Protocols.WordPress.Reading;

/// <summary>The reader's table of names, which never forgets one and therefore needs an end.</summary>
internal sealed class BoundedNames(int limit) : NameTable
{
    private int count;

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    public override string Add(char[] key, int start, int len) =>
        Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string name) =>
        ++count <= limit ? name : throw new XmlException($"There are more than {limit} different names of elements.");
}
