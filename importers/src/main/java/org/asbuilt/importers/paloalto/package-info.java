/** Configurations of the firewalls of Palo Alto Networks and of Panorama. */
@NullMarked
package org.asbuilt.importers.paloalto;

import org.jspecify.annotations.NullMarked;
