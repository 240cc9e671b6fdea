package org.asbuilt.server.settings;

import java.util.List;

/** Every setting that there is. To add one: declare it here and put it into {@link #ALL}. */
public final class Catalogue {
    /** Source: requirements S-01 (MFA for all interactive users). */
    public static final Setting<SecondFactor> SECOND_FACTOR = Setting.choice(
            "second-factor",
            SecondFactor.class,
            SecondFactor.REQUIRED,
            "Whether people need a second factor (one-time code or passkey) beside their password");

    /** All of them, in the order of the reference page. */
    public static final List<Setting<?>> ALL = List.of(SECOND_FACTOR);

    private Catalogue() {}

    /** The reference page. */
    public static String page() {
        StringBuilder page =
                new StringBuilder("# Settings\n\nGenerated from `server.settings.Catalogue`. An installation"
                        + " chooses in the file `settings.properties` in its folder, a line `name = value` each; what it does not"
                        + " choose is as usual.\n\n| name | value | usual | meaning |\n| --- | --- | --- | --- |\n");
        for (Setting<?> setting : ALL) {
            page.append("| `")
                    .append(setting.name())
                    .append("` | ")
                    .append(setting.form().replace("|", "\\|"))
                    .append(" | ")
                    .append(setting.standard().isEmpty() ? "nothing" : "`" + setting.standard() + "`")
                    .append(" | ")
                    .append(setting.meaning().replace("|", "\\|"))
                    .append(" |\n");
        }
        return page.toString();
    }
}
