using System.Text.Json;
using System.Text.Json.Serialization;

namespace Convoke.Safety;

/// <summary>Keeps sealed values out of every answer, log and export that is made by serialising an object.</summary>
internal sealed class SealedNeverTravels : JsonConverter<Sealed>
{
    private const string Refused = "A sealed value is neither written nor read as JSON: open it for its owner first.";

    public override Sealed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(Refused);

    public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) =>
        throw new NotSupportedException(Refused);
}
