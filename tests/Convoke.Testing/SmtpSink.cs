using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Convoke.Testing;

/// <summary>A mail server on loopback that takes everything and delivers nothing (RFC 5321, as little of it as a sender needs).</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<SunkMail> mails = new();
    private readonly Task listening;
    private int holding;

    public SmtpSink()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Every mail whose last byte arrived, in that order, whether a yes was said or not.</summary>
    public IReadOnlyList<SunkMail> Mails => [.. mails];

    /// <summary>What is said when a mail has arrived whole, by how many there were before; null: nothing, for ever.</summary>
    public Func<int, string?> Reply { get; set; } = _ => "250 2.0.0 taken";

    /// <summary>What is said of a recipient.</summary>
    public Func<string, string> Judge { get; set; } = _ => "250 2.1.5 known";

    /// <summary>How many mails were left without an answer.</summary>
    public int Holding => Volatile.Read(ref holding);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await listening;
        listener.Dispose();
        end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                _ = Task.Run(() => TalkAsync(client));
            }
            catch (Exception problem) when (problem is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink.example at your service");
            var recipient = "";
            while (await reader.ReadLineAsync(end.Token) is { } line)
            {
                if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                    recipient = line[8..].Trim().Split(' ')[0].Trim('<', '>');
                if (await AnswerAsync(line, recipient, reader) is not { } answer)
                    await Task.Delay(Timeout.Infinite, end.Token);
                else
                    await writer.WriteLineAsync(answer);
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                    return;
            }
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException) { }
    }

    private async Task<string?> AnswerAsync(string line, string recipient, StreamReader reader) =>
        line.Split(' ', ':')[0].ToUpperInvariant() switch
        {
            "EHLO" => "250-sink.example\r\n250 8BITMIME",
            "RCPT" => Judge(recipient),
            "QUIT" => "221 2.0.0 goodbye",
            "DATA" => await TakeAsync(recipient, reader),
            _ => "250 2.0.0 well",
        };

    /// <summary>The 354 goes out first, on the same stream.</summary>
    private async Task<string?> TakeAsync(string recipient, StreamReader reader)
    {
        await reader.BaseStream.WriteAsync("354 go on\r\n"u8.ToArray(), end.Token);
        var source = new StringBuilder();
        while (await reader.ReadLineAsync(end.Token) is { } line && line != ".")
            source.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        var before = mails.Count;
        mails.Enqueue(new SunkMail(recipient, source.ToString()));
        var reply = Reply(before);
        if (reply is null)
            Interlocked.Increment(ref holding);
        return reply;
    }
}

/// <summary>A mail as it arrived.</summary>
public sealed record SunkMail(string To, string Source)
{
    public string MessageId =>
        Source
            .Split("\r\n")
            .First(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))[11..]
            .Trim(' ', '<', '>');
}
