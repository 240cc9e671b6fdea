package org.asbuilt.fleet.topics;

import java.io.IOException;
import java.util.OptionalLong;

/** An outlet whose whole files are counted. */
record Counted(Outlet outlet, Account account) implements Outlet {
    @Override
    public OptionalLong whole(String file) throws IOException {
        return outlet.whole(file);
    }

    @Override
    public void append(String file, byte[] octets) throws IOException {
        outlet.append(file, octets);
    }

    @Override
    public void finish(String file) throws IOException {
        outlet.finish(file);
        account.file();
    }

    @Override
    public void abandon(String file) throws IOException {
        outlet.abandon(file);
    }
}
