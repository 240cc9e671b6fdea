package org.asbuilt.server.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.asbuilt.server.jobs.Jobs;
import org.asbuilt.server.record.Product;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.RoundBook;
import org.asbuilt.server.rounds.Round;
import org.asbuilt.server.rounds.Rounds;
import org.springframework.stereotype.Component;

/**
 * Figures for programs that watch over the installation, in the text form of Prometheus. No label bears a name of a person, an address or
 * anything of the record. Source: requirements, issue 6; Prometheus exposition format 0.0.4.
 */
@Component
public final class Figures {
    private static final int LOOKED_AT = 50;
    private final PrometheusMeterRegistry registry;
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    /** Of that installation. */
    public Figures(PrometheusMeterRegistry registry, RecordOffice office, Rounds rounds, Jobs jobs) {
        this.registry = registry;
        counter("asbuilt.commits", office, one -> one.ledger().snapshot().commit());
        counter("asbuilt.imports", office, one -> one.figures().imports());
        counter("asbuilt.claims", office, one -> one.figures().claims());
        Gauge.builder("asbuilt.sessions", office, one -> open(one)).register(registry);
        Gauge.builder("asbuilt.jobs.waiting", jobs, Jobs::unfinished).register(registry);
        Gauge.builder("asbuilt.version", () -> 1)
                .tag("version", Product.version())
                .register(registry);
        for (Round round : rounds.all()) {
            TimeGauge.builder(
                            "asbuilt.round.succeeded",
                            office,
                            TimeUnit.SECONDS,
                            one -> succeeded(one.roundBook(), round.name()))
                    .tag("round", round.name())
                    .description("When the round last did what it is for, in seconds since 1970; 0 if never")
                    .register(registry);
        }
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
    }

    /** All of them, as Prometheus reads them. */
    public String text() {
        return registry.scrape();
    }

    /** Ends what listens to the machine. */
    @PreDestroy
    public void close() {
        garbage.close();
    }

    private void counter(String name, RecordOffice office, ToDoubleFunction<RecordOffice> count) {
        FunctionCounter.builder(name, office, count).register((MeterRegistry) registry);
    }

    private static double open(RecordOffice office) {
        Instant now = office.clock().instant();
        return office.sessions().all().stream()
                .filter(session -> session.expires().isAfter(now))
                .count();
    }

    private static double succeeded(RoundBook book, String round) {
        return book.runs(round, LOOKED_AT).stream()
                .filter(RoundBook.Run::ok)
                .findFirst()
                .map(run -> run.ended().orElse(run.began()).getEpochSecond())
                .orElse(0L);
    }
}
