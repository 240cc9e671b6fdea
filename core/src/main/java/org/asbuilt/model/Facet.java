package org.asbuilt.model;

/**
 * Something that is known about a subject and belongs together: the unit of storage, history, diff, access and editing.
 * The list of permitted records is the catalogue; {@link Shape} derives everything generic from it.
 *
 * <p>To add one: write the record with {@link Of} and a Javadoc, and name it here.
 */
public sealed interface Facet
        permits Designation,
                AssetRole,
                Nameplate,
                Platform,
                Communication,
                NetworkPort,
                Service,
                Account,
                Placement,
                Custody,
                Upkeep,
                Criticality,
                Lifecycle,
                SiteProfile,
                NetworkProfile,
                ZoneProfile,
                ConduitProfile,
                Link,
                ThreeStates,
                ThirdPartyProfile,
                RemoteAccess,
                InformationProfile,
                DeviceInterface,
                VlanEntry,
                Route,
                FilterRule,
                AddressTranslation,
                VpnPeer,
                Neighbour,
                HardwareModule,
                LogicBlock,
                Component,
                ExploitabilityStatement,
                ProductProfile {}
