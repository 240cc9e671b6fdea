package org.asbuilt.importers.scl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.scl.Attachment.Socket;
import org.asbuilt.model.Neighbour;

/** Which ports the named cables join. */
final class Cables {
    private static final int MOST = 200_000;

    private final Map<String, List<End>> ends = new LinkedHashMap<>();
    private final Map<String, List<Joint>> joints = new HashMap<>();

    private record End(String ied, String port, Locus at) {}

    /** A port that is joined with a port of another device. */
    private record Joint(End here, End there, String cable) {}

    /** Finds out where the cables of a document go. */
    Cables(Document document) {
        for (Ied ied : document.ieds.values()) {
            for (Ied.AccessPoint point : ied.accessPoints.values()) {
                point.attachments.forEach(attachment ->
                        attachment.sockets().forEach(socket -> add(ied.name, label(point.name, socket), socket)));
            }
        }
        ends.forEach((cable, both) -> {
            if (both.size() == 2) {
                join(both.getFirst(), both.getLast(), cable);
                join(both.getLast(), both.getFirst(), cable);
                document.reading.count("cables that join two ports", 1);
            } else if (both.size() > 2) {
                document.reading.note(
                        Severity.WARNING,
                        both.getLast().at(),
                        "the cable " + cable + " has " + both.size() + " ends; no neighbours are claimed");
            } else {
                document.reading.count("cables with one end only", 1);
            }
        });
    }

    private void join(End here, End there, String cable) {
        joints.computeIfAbsent(here.ied(), key -> new ArrayList<>()).add(new Joint(here, there, cable));
    }

    private void add(String ied, String port, Socket socket) {
        if (socket.cable().isEmpty() || ends.size() > MOST) {
            return;
        }
        List<End> known = ends.computeIfAbsent(socket.cable(), key -> new ArrayList<>());
        boolean twice = known.stream()
                .anyMatch(end -> end.ied().equals(ied) && end.port().equals(port));
        if (!twice && known.size() < 100) {
            known.add(new End(ied, port, socket.at()));
        }
    }

    /** The name of a port: access point and port, as far as it is known. */
    static String label(String accessPoint, Socket socket) {
        if (!socket.port().isEmpty()) {
            return accessPoint + "/" + socket.port();
        }
        return socket.kind().equals("RedConn") ? accessPoint + "/redundant" : accessPoint;
    }

    /** Says whom a device is joined with. */
    void say(Ied ied, Draft draft) {
        for (Joint joint : joints.getOrDefault(ied.name, List.of())) {
            String key = joint.here().port() + " " + joint.there().ied();
            Locus at = joint.here().at();
            draft.fact(Neighbour.class, key, "port", joint.here().port(), at);
            draft.fact(Neighbour.class, key, "neighbour", joint.there().ied(), at);
            draft.fact(Neighbour.class, key, "neighbourPort", joint.there().port(), at);
            draft.fact(Neighbour.class, key, "description", "cable " + joint.cable(), at);
            draft.fact(Neighbour.class, key, "knownBy", "SCL", at);
        }
    }
}
