package org.asbuilt.importers.zeek;

import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.model.Function;

/** Takes entries of all kinds and claims in the end what they tell. */
final class Book {
    private final Reading reading;
    private final FlowLedger ledger;
    private final Remarks remarks;
    private final Names names;
    private final Talks talks;
    private final Operations operations;
    private final Identity identity;

    Book(Reading reading) {
        this.reading = reading;
        ledger = new FlowLedger(reading);
        remarks = new Remarks(reading);
        names = new Names(reading, ledger, remarks);
        talks = new Talks(reading, ledger);
        operations = new Operations(reading, remarks);
        identity = new Identity(reading, ledger);
    }

    /**
     * Takes an entry.
     *
     * @return whether it was understood
     */
    boolean take(Entry entry) {
        LogKind kind = entry.kind();
        reading.count("lines of " + kind.path(), 1);
        Optional<Ends> ends = Ends.of(entry);
        identity.take(entry, ends);
        Optional<Boolean> understood = names.take(entry);
        if (understood.isPresent()) {
            return understood.get();
        }
        boolean isKnown = !kind.columns().isEmpty();
        if (ends.isEmpty()) {
            if (isKnown) {
                reading.count("lines that are a detail of others, without addresses of their own", 1);
            }
            ledger.window(entry.time());
            return isKnown;
        }
        Set<Function> functions = operations.of(entry, ends.get());
        if (kind.transport().equals("?")) {
            return talks.heard(entry, ends.get()) && isKnown;
        }
        return talks.take(entry, ends.get(), functions) && isKnown;
    }

    /** Makes a remark that is made once however many lines give rise to it. */
    Remarks remarks() {
        return remarks;
    }

    void claim() {
        identity.say();
        operations.say();
        ledger.claim();
        remarks.say();
    }

    /** Remarks that a log is not known. */
    void unknown(Entry entry) {
        remarks.add(
                Severity.WARNING,
                entry.place(),
                "the log " + entry.kind().path() + " is not known: only its connections were read");
    }
}
