package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;

/** The assets, found by what they are called and by what must be minded about them. */
public final class Equipment {
    private final Circumstances around;
    private final Once<Map<String, List<Subject>>> byName;
    private final Once<List<Subject>> delicate;
    private final Once<Set<Id>> safetyPlaces;

    Equipment(Circumstances around) {
        this.around = around;
        byName = Once.of(this::readNames);
        delicate = Once.of(() ->
                around.subjects(Kind.ASSET).stream().filter(this::isDelicate).toList());
        safetyPlaces = Once.of(this::readSafetyPlaces);
    }

    /** The assets of which that is the name, tag, number or host name, whatever its case. */
    public List<Subject> called(String text) {
        return byName.get().getOrDefault(key(text), List.of());
    }

    /** The assets that an active scan may disturb or must not touch. Source: requirements P1.C-13. */
    public List<Subject> delicate() {
        return delicate.get();
    }

    /** Whether an active scan may disturb an asset or must not touch it: fragile, not to be scanned, related to safety. */
    public boolean isDelicate(Subject asset) {
        return asset.facet(AssetRole.class)
                .filter(role ->
                        role.safetyRelated().orElse(false) || role.caution().isPresent())
                .isPresent();
    }

    /** Whether an asset that is related to safety belongs to a system or stands at a site. */
    public boolean isSafetyAt(Id place) {
        return safetyPlaces.get().contains(place);
    }

    private Map<String, List<Subject>> readNames() {
        Map<String, List<Subject>> read = new HashMap<>();
        for (Subject asset : around.subjects(Kind.ASSET)) {
            Stream.concat(
                            asset.facet(Designation.class).stream()
                                    .flatMap(one -> Stream.of(one.name(), one.tag(), one.assetNumber())),
                            asset.facet(Communication.class).stream().map(Communication::hostname))
                    .flatMap(name -> name.stream())
                    .map(Equipment::key)
                    .distinct()
                    .forEach(name -> read.computeIfAbsent(name, key -> new ArrayList<>(1))
                            .add(asset));
        }
        return read;
    }

    private Set<Id> readSafetyPlaces() {
        Set<Id> read = new HashSet<>();
        for (Subject asset : around.subjects(Kind.ASSET)) {
            if (around.isSafetyRelated(asset)) {
                around.site(asset).ifPresent(read::add);
                asset.facet(Placement.class)
                        .flatMap(Placement::system)
                        .flatMap(around::subject)
                        .ifPresent(system -> read.add(system.id()));
            }
        }
        return read;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
