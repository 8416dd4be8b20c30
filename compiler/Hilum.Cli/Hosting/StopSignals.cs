using System.Runtime.InteropServices;
using Hilum.Runtime.IO.Files;

namespace Hilum.Cli.Hosting;

/// <summary>Ctrl+C, termination and a closed terminal: the command is asked to end, and ended when it does not in time.</summary>
internal sealed class StopSignals : IDisposable
{
    // A run ends within a second, whatever it is at.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(700);

    // What a shell adds to a signal's number.
    private const int Offset = 128;

    private static readonly Dictionary<PosixSignal, int> Numbers = new()
    {
        [PosixSignal.SIGHUP] = 1,
        [PosixSignal.SIGINT] = 2,
        [PosixSignal.SIGTERM] = 15,
    };

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly TextWriter _error;
    private int _signal;
    private Timer? _end;

    /// <summary>Begins to listen.</summary>
    /// <param name="error">Where the end in a hurry is told.</param>
    public StopSignals(TextWriter error)
    {
        _error = error;
        _registrations = [.. Numbers.Keys.Select(s => PosixSignalRegistration.Create(s, Receive))];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>The exit status of a command: that of the signal where one ended it.</summary>
    /// <param name="status">What the command says.</param>
    public int Status(int status) => status == Tool.Stopped && _signal != 0 ? Offset + _signal : status;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _end?.Dispose();
        _stop.Dispose();
    }

    private void Receive(PosixSignalContext context)
    {
        context.Cancel = true;
        var number = Numbers[context.Signal];
        if (Interlocked.CompareExchange(ref _signal, number, 0) != 0)
            End();
        _end = new Timer(_ => End(), null, s_patience, Timeout.InfiniteTimeSpan);
        _stop.Cancel();
    }

    private void End()
    {
        Temporaries.RemoveAll();
        _error.WriteLine(Tool.StoppedMessage);
        Environment.Exit(Offset + Volatile.Read(ref _signal));
    }
}
