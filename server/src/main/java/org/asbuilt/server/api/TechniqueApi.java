package org.asbuilt.server.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.TechniqueView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Techniques of attackers, as MITRE publishes them, beside the plant that they would meet. Source: MITRE ATT&CK for ICS. */
@RestController
public class TechniqueApi {
    private final FrontOffice office;

    TechniqueApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * A page of techniques.
     *
     * @param rows the techniques
     * @param next to be given as {@code after}; left out at the end
     * @param total how many there are in all
     * @param takenIn how many techniques were taken in, whatever is asked for
     */
    public record TechniquePage(List<TechniqueView> rows, Optional<String> next, long total, int takenIn) {}

    /**
     * The techniques in the order of their ids.
     *
     * @param q words in the id, the name or a tactic
     * @param asset only those that target the class of that asset
     * @param inPlant only those that target a class of which the plant has assets
     */
    @Needs(value = Permission.READ, action = "techniques.list")
    @GetMapping("/api/techniques")
    public TechniquePage techniques(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> asset,
            @RequestParam Optional<Boolean> inPlant,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        Snapshot plant = office.circumstances().snapshot();
        Map<AssetClass, Long> assets = TechniqueView.counted(plant.subjects(Kind.ASSET));
        Optional<Set<AssetClass>> classes = asset.map(id -> classes(plant, id));
        var library = office.vulnerabilities().library();
        List<TechniqueView> all = library.techniques().stream()
                .map(technique -> TechniqueView.of(technique, assets))
                .filter(one -> q.map(words -> isAbout(one, words)).orElse(true))
                .filter(one -> classes.map(one::targets).orElse(true))
                .filter(one -> inPlant.map(wanted -> wanted == one.assets() > 0).orElse(true))
                .toList();
        Page<TechniqueView> page = Page.asListed(all, TechniqueView::id, after, limit);
        return new TechniquePage(
                page.rows(), page.next(), page.total(), library.techniques().size());
    }

    private static Set<AssetClass> classes(Snapshot plant, String id) {
        Set<AssetClass> classes = EnumSet.noneOf(AssetClass.class);
        plant.subject(new Id(id))
                .orElseThrow(() -> Refusal.notFound("asset " + id))
                .facet(AssetRole.class)
                .flatMap(AssetRole::assetClass)
                .ifPresent(classes::add);
        return classes;
    }

    private static boolean isAbout(TechniqueView technique, String words) {
        String all = (technique.id() + ' ' + technique.name() + ' ' + String.join(" ", technique.tactics()))
                .toLowerCase(Locale.ROOT);
        return all.contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
