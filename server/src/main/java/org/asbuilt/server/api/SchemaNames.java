package org.asbuilt.server.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the description calls the forms that are taken and given: a type within another one bears the name of that one too, because several
 * have a {@code GroupView} of their own and the description knows each name once.
 */
public final class SchemaNames extends TypeNameResolver {
    private final Map<String, String> given = new HashMap<>();

    /**
     * The name of the form of a type.
     *
     * @param name the name of the class, for example {@code org.asbuilt.server.api.CampaignApi$Plan}, of which it makes CampaignPlan
     */
    public static String of(String name) {
        String[] types = name.substring(name.lastIndexOf('.') + 1).split("\\$", -1);
        String made = types[0];
        for (int each = 1; each < types.length; each++) {
            String stem = made.replaceFirst("(?:Api|Views?)$", "");
            made = types[each].startsWith(stem) ? types[each] : stem + types[each];
        }
        return made;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = of(type.getName());
        Optional.ofNullable(given.putIfAbsent(name, type.getName()))
                .filter(other -> !other.equals(type.getName()))
                .ifPresent(other -> {
                    throw new IllegalStateException(
                            "the description would call both " + other + " and " + type.getName() + " " + name);
                });
        return name;
    }
}
