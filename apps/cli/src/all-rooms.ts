// Tables are known to TypeORM once their room is imported; commands on the whole database import all.
import '#identity';
import '#directory';
import '#needs';
import '#posting';
import '#bidding';
import '#evaluation';
import '#award';
import '#fulfilment';
import '#oversight';
import '#notification';
import '#disclosure';
import '#operations';
