package org.asbuilt.importers.logic;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Function;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Transport;

/** The connections that a project documents: gathered, so that several purposes of one are claimed together. */
public final class Partners {
    private static final int MOST = 100_000;
    private static final int MOST_PURPOSES = 5;

    private final Map<About, Connection> connections = new LinkedHashMap<>();
    private long more;

    /**
     * A protocol as the record names it.
     *
     * @param name its name
     * @param transport what carries it
     * @param port the port at the partner; 0 where there is none
     */
    public record Protocol(String name, Transport transport, int port) {}

    private static final class Connection {
        private final Controller source;
        private final String destination;
        private final Protocol protocol;
        private final Locus locus;
        private final Set<Function> functions = new TreeSet<>();
        private final Set<String> purposes = new TreeSet<>();
        private Confidence required = Confidence.DOUBTFUL;
        private long morePurposes;

        Connection(Controller source, String destination, Protocol protocol, Locus locus) {
            this.source = source;
            this.destination = destination;
            this.protocol = protocol;
            this.locus = locus;
        }
    }

    /**
     * Notes a connection.
     *
     * @param source who opens it
     * @param partner by what the other end is recognised
     * @param destination what the other end is called
     * @param purpose what for
     * @param required how sure it is that the design requires it
     */
    public void note(
            Controller source,
            Hint partner,
            String destination,
            Protocol protocol,
            Set<Function> functions,
            String purpose,
            Confidence required,
            Locus at) {
        About about = About.of(
                Kind.CONNECTION,
                new Hint.Joins(source.about(), About.of(Kind.ASSET, partner), protocol.transport(), protocol.port()));
        if (connections.size() >= MOST && !connections.containsKey(about)) {
            more++;
            return;
        }
        Connection connection =
                connections.computeIfAbsent(about, key -> new Connection(source, destination, protocol, at));
        connection.functions.addAll(functions);
        if (connection.purposes.size() < MOST_PURPOSES) {
            connection.purposes.add(purpose);
        } else if (!connection.purposes.contains(purpose)) {
            connection.morePurposes++;
        }
        connection.required = required.compareTo(connection.required) < 0 ? required : connection.required;
    }

    /** Claims what was gathered. */
    public void claim(Reading reading) {
        connections.forEach((about, connection) -> {
            BiConsumer<PartPath, String> say = (path, value) -> reading.claim(
                    about,
                    path,
                    value,
                    connection.locus,
                    connection.source.observed(),
                    Method.PARSED_CONFIG,
                    Confidence.CONFIRMED);
            say.accept(PartPath.of(Link.class, "source"), connection.source.name());
            say.accept(PartPath.of(Link.class, "destination"), connection.destination);
            say.accept(PartPath.of(Link.class, "protocol"), connection.protocol.name());
            say.accept(
                    PartPath.of(Link.class, "transport"),
                    connection.protocol.transport().name().toLowerCase(Locale.ROOT));
            if (connection.protocol.port() > 0) {
                say.accept(PartPath.of(Link.class, "port"), Integer.toString(connection.protocol.port()));
            }
            connection.functions.forEach(function -> say.accept(
                    PartPath.of(Link.class, "functions"), function.name().toLowerCase(Locale.ROOT)));
            say.accept(PartPath.of(Link.class, "purpose"), purpose(connection));
            reading.claim(
                    about,
                    PartPath.of(ThreeStates.class, "required"),
                    "true",
                    connection.locus,
                    connection.source.observed(),
                    Method.PARSED_CONFIG,
                    connection.required);
        });
        reading.count("documented connections", connections.size());
        if (more > 0) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "more than " + MOST + " connections; " + more + " mentions of others were not taken");
        }
    }

    private static String purpose(Connection connection) {
        String purposes = String.join("; ", connection.purposes);
        return connection.morePurposes > 0 ? purposes + "; and " + connection.morePurposes + " more" : purposes;
    }
}
