package org.asbuilt.server.diagram;

import java.util.ArrayList;
import java.util.List;

/** Room for parallel lines: stretches that would touch are given different tracks, the lowest that is free. */
final class Tracks {
    private static final float APART = 5;

    private final List<List<float[]>> taken = new ArrayList<>();

    /** The number of the track, from 0, of a line that stretches from one place to another. */
    int take(float from, float to) {
        float low = Math.min(from, to) - APART;
        float high = Math.max(from, to) + APART;
        for (int track = 0; track < taken.size(); track++) {
            if (taken.get(track).stream().noneMatch(one -> one[0] < high && low < one[1])) {
                taken.get(track).add(new float[] {low, high});
                return track;
            }
        }
        List<float[]> fresh = new ArrayList<>();
        fresh.add(new float[] {low, high});
        taken.add(fresh);
        return taken.size() - 1;
    }

    /** How many tracks there are. */
    int count() {
        return taken.size();
    }
}
