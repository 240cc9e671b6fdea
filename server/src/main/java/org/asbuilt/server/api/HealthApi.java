package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.asbuilt.access.Permission;
import org.asbuilt.server.health.Figures;
import org.asbuilt.server.health.Health;
import org.asbuilt.server.health.Vital;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the installation fares, and figures for programs that watch over it. Neither says anything of what the record holds. */
@RestController
public class HealthApi {
    private static final String FIGURES = "text/plain;version=0.0.4;charset=utf-8";
    private final Health health;
    private final Figures figures;
    private final Settings settings;
    private final FrontOffice office;

    /**
     * How the installation fares.
     *
     * @param at when it was looked at
     * @param state the worst of all states; what is switched off does not count
     * @param vitals everything that has to be in order
     */
    public record HealthView(Instant at, Vital.State state, List<Vital> vitals) {}

    HealthApi(Health health, Figures figures, Settings settings, FrontOffice office) {
        this.health = health;
        this.figures = figures;
        this.settings = settings;
        this.office = office;
    }

    /** Whether the server is up, and nothing else. */
    @Open("a balancer of load or a watchdog asks whether to send requests here, and learns nothing else")
    @GetMapping(value = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
    public ResponseEntity<String> up() {
        return health.isUp()
                ? ResponseEntity.ok("up\n")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("not up\n");
    }

    /** How the installation fares. */
    @Needs(value = Permission.MONITOR, action = "health.show")
    @GetMapping("/api/health")
    public HealthView health() {
        List<Vital> vitals = health.vitals();
        Vital.State worst = vitals.stream()
                .map(Vital::state)
                .filter(state -> state != Vital.State.OFF)
                .max(Comparator.naturalOrder())
                .orElse(Vital.State.OK);
        return new HealthView(office.clock().instant(), worst, vitals);
    }

    /** Figures in the text form of Prometheus, for a program with a token. */
    @Needs(value = Permission.MONITOR, action = "metrics.read")
    @Sends(MediaType.TEXT_PLAIN_VALUE)
    @GetMapping("/api/metrics")
    public ResponseEntity<String> metricsByToken() {
        return served(settings.get(Catalogue.METRICS));
    }

    /** The same for a program at an address that the settings name. */
    @Open("Prometheus asks from an address that the installation has named; from every other there is nothing here")
    @Sends(MediaType.TEXT_PLAIN_VALUE)
    @GetMapping("/metrics")
    public ResponseEntity<String> metrics(HttpServletRequest request) {
        boolean named = settings.get(Catalogue.METRICS_FROM).stream()
                .anyMatch(address -> isSame(address, request.getRemoteAddr()));
        return served(settings.get(Catalogue.METRICS) && named);
    }

    private ResponseEntity<String> served(boolean here) {
        if (!here) {
            throw Refusal.notFound("page of that name");
        }
        return ResponseEntity.ok().header("Content-Type", FIGURES).body(figures.text());
    }

    /** Of an IPv6 address there are several ways to write it. Neither is a name, so nothing is looked up. */
    private static boolean isSame(String named, String asks) {
        try {
            return InetAddress.ofLiteral(named).equals(InetAddress.ofLiteral(asks));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
