package org.asbuilt.examples;

import java.util.List;
import java.util.stream.Stream;

/** Merrowbeck Water, an invented utility: all that truly stands there. */
final class Plant {
    static final String NAME = "Merrowbeck Water";
    static final List<Asset> ASSETS = Stream.of(WorksAssets.ALL, CentreAssets.ALL, StationAssets.ALL)
            .flatMap(List::stream)
            .toList();

    private Plant() {}

    static Asset asset(String tag) {
        return ASSETS.stream()
                .filter(asset -> asset.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plant has no " + tag));
    }

    static Packets.Host host(String tag) {
        Asset asset = asset(tag);
        return new Packets.Host(asset.ip(), asset.mac());
    }
}
