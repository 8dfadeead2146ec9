package dev.plinth.shop.quickstart;

import dev.plinth.shop.quickstart.report.Numbers;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How far a phase of the work has come: a bar, how fast it goes and how long it will take. On a terminal only, and gone
 * when the work is. A phase whose length is not known shows how long it has taken, from its first second on.
 */
final class Progress implements AutoCloseable {
    /** What the steps are. */
    enum Unit {
        ROWS(1, "rows/s"),
        BYTES(1 << 20, "MB/s");

        private final int one;
        private final String rate;

        Unit(int one, String rate) {
            this.one = one;
            this.rate = rate;
        }
    }

    private static final int WIDTH = 20;
    private static final long NANOS = Duration.ofSeconds(1).toNanos();
    private static final long MILLIS_BETWEEN = 200;

    private final Screen screen;
    private final boolean visible;
    private final String label;
    private final long total;
    private final Unit unit;
    private final LongSupplier clock;
    private final long started;
    private long done;
    private long shownAt;
    private String shown = "";
    private boolean closed;

    /** Rows, so many in total. */
    Progress(Screen screen, boolean visible, String label, long total) {
        this(screen, visible, label, total, Unit.ROWS);
    }

    /**
     * A phase of known length.
     *
     * @param total how many steps there are
     */
    Progress(Screen screen, boolean visible, String label, long total, Unit unit) {
        this(screen, visible, label, Math.max(1, total), unit, System::nanoTime);
        show();
        keepShowing();
    }

    /** A phase whose length is not known. */
    static Progress ofUnknownLength(Screen screen, boolean visible, String label) {
        var progress = new Progress(screen, visible, label, 0, Unit.ROWS, System::nanoTime);
        progress.keepShowing();
        return progress;
    }

    /** One that shows itself when it is told to, by a clock of nanoseconds. */
    Progress(Screen screen, boolean visible, String label, long total, Unit unit, LongSupplier clock) {
        this.screen = screen;
        this.visible = visible;
        this.label = label;
        this.total = total;
        this.unit = unit;
        this.clock = clock;
        this.started = clock.getAsLong();
    }

    /** Counts steps that are done. */
    synchronized void advance(long steps) {
        done += steps;
        if (visible && (done >= total || clock.getAsLong() - shownAt >= MILLIS_BETWEEN * NANOS / 1000)) {
            show();
        }
    }

    /** Shows how far it is, if that looks different from before. */
    synchronized void show() {
        var text = total == 0 ? elapsed() : bar();
        if (visible && !closed && !text.equals(shown)) {
            screen.show("\r" + text + " ".repeat(Math.max(0, shown.length() - text.length())));
            shown = text;
            shownAt = clock.getAsLong();
        }
    }

    private String elapsed() {
        var seconds = (clock.getAsLong() - started) / NANOS;
        return seconds == 0 ? "" : label + " " + seconds + " s";
    }

    private String bar() {
        var reached = Math.min(done, total);
        var filled = (int) (reached * WIDTH / total);
        return String.format(
                "%s [%s%s] %3d %%%s",
                label, "#".repeat(filled), " ".repeat(WIDTH - filled), reached * 100 / total, speed(reached));
    }

    /** Nothing in the first second, where it would be a guess. */
    private String speed(long reached) {
        var nanos = clock.getAsLong() - started;
        if (nanos < NANOS || reached == 0) {
            return "";
        }
        var perSecond = (double) reached * NANOS / nanos;
        var left = (long) ((total - reached) / perSecond);
        return String.format(
                ", %s %s, %d:%02d left", Numbers.grouped((long) perSecond / unit.one), unit.rate, left / 60, left % 60);
    }

    private void keepShowing() {
        if (visible) {
            var showing = new Thread(this::showAgainAndAgain, "progress");
            showing.setDaemon(true);
            showing.start();
        }
    }

    private synchronized void showAgainAndAgain() {
        try {
            while (!closed) {
                show();
                wait(MILLIS_BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes it away. */
    @Override
    public synchronized void close() {
        if (!shown.isEmpty()) {
            screen.show("\r" + " ".repeat(shown.length()) + "\r");
        }
        closed = true;
        notifyAll();
    }
}
