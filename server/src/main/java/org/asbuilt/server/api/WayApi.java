package org.asbuilt.server.api;

import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Question;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.record.PermittedShelf;
import org.asbuilt.server.view.PermittedView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules permit from somewhere to somewhere, and which rule decides it at every hop. */
@RestController
public class WayApi {
    private final FrontOffice office;

    /** The ways of that office. */
    public WayApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * What is permitted of what is asked.
     *
     * @param source who opens: an asset, a network or a zone by id or name, an address, a range, internet or any
     * @param destination who answers, likewise
     * @param service which services, such as tcp/502 or udp/161-162; every one if not given
     */
    @Needs(value = Permission.READ, action = "connectivity.ways")
    @GetMapping("/api/connectivity/ways")
    public PermittedView ways(
            @RequestParam String source, @RequestParam String destination, @RequestParam Optional<String> service) {
        PermittedShelf shelf = office.permitted();
        Snapshot snapshot = shelf.snapshot();
        Question question = new Question(
                Endpoint.read(source, snapshot),
                Endpoint.read(destination, snapshot),
                Question.services(service.orElse("")));
        return shelf.reachability()
                .map(known -> PermittedView.of(question, known, snapshot, office.drift()::numbered))
                .orElseGet(() -> PermittedView.unshown(question, snapshot, PermittedShelf.NOT_SHOWN));
    }
}
