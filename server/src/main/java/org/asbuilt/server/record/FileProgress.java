package org.asbuilt.server.record;

import java.util.Locale;
import org.asbuilt.importers.intake.Progress;

/**
 * How far one file of an intake is. A file is gone through several times: secrets are looked for, and some formats are read twice. The
 * share never goes back: each time has half of what is left.
 */
final class FileProgress {
    private static final double SCRUBBING = 0.3;

    private final String name;
    private final double from;
    private final double width;
    private final Intake.Progress progress;
    private long last;
    private int time = 1;

    /**
     * Of one file.
     *
     * @param from the share of the intake before the file
     * @param width the share of the file
     */
    FileProgress(String name, double from, double width, Intake.Progress progress) {
        this.name = name;
        this.from = from;
        this.width = width;
        this.progress = progress;
        progress.at(from, "looking for secrets in " + name);
    }

    /** Hears how far the look for secrets is. */
    Progress scrubbing() {
        return (done, total) -> tell(SCRUBBING * part(done, total), "looking for secrets in " + name, done, total);
    }

    /** Hears how far the reading is. */
    Progress reading() {
        return (done, total) -> {
            time += done < last ? 1 : 0;
            last = done;
            double within = 1 - (1 - part(done, total) / 2) / (1L << Math.min(40, time - 1));
            String again = time == 1 ? "" : " once more";
            tell(SCRUBBING + (1 - SCRUBBING) * within, "reading " + name + again, done, total);
        };
    }

    private static double part(long done, long total) {
        return Math.min(1, (double) done / Math.max(1, total));
    }

    private void tell(double share, String what, long done, long total) {
        String size = mebibytes(Math.min(done, total)) + " of " + mebibytes(total) + " MiB";
        progress.at(from + width * share, what + ": " + size);
    }

    private static String mebibytes(long bytes) {
        double size = bytes / (double) (1 << 20);
        return size < 10 ? String.format(Locale.ROOT, "%.1f", size) : Long.toString(Math.round(size));
    }
}
