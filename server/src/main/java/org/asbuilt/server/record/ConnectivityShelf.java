package org.asbuilt.server.record;

import java.time.Instant;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.path.Connectivity;
import org.asbuilt.server.view.Plant;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;

/**
 * The graphs of the records that were asked about last. One serves as long as the record is the same and nothing begins or ends in the
 * plant in between.
 */
public final class ConnectivityShelf {
    private static final int MOST = 2;

    private final Recent<Long, Connectivity> recent = new Recent<>(MOST);

    /** The graph of the plant at a moment. */
    public Connectivity of(Plant plant) {
        return recent.get(
                plant.snapshot().commit(),
                known -> fits(known.around(), plant.snapshot(), plant.moment()),
                () -> Connectivity.of(Circumstances.of(plant.snapshot(), plant.moment(), Background.NONE)));
    }

    private static boolean fits(Circumstances known, Snapshot snapshot, Instant moment) {
        return known.snapshot() == snapshot
                && !moment.isBefore(known.now())
                && known.nextEdge().map(moment::isBefore).orElse(true);
    }
}
