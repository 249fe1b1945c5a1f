"""The words of the invented headlines: patterns with holes, and what may fill each hole."""

import re

BEGINNINGS = (
    "Al Ash Bar Bel Brad Bram Cal Car Cor Dal Dun El Fair Fen Gar Glen Hal Har Hol Kel Kin Lan Lin Mar Mel Mor Nor"
    " Oak Os Pen Ral Red Ros Sal Sel Stan Tar Thor Ul Ver Wal Wen Wil Yar"
)
ENDINGS = (
    "bury by combe dale den don ers field ford ham holt ley low man mere mond more ney ridge shaw son stead ton vale"
    " ward well wick wood worth"
)

_TEXTS = {
    "person": "<first> <family>|the mayor of <place>|a <job> from <place>|<first>, a <job>,|<family>",
    "group": "<place>|the <body>|every <job>|one <animal>|a young <job>|the <body> of <place>|no <adjective> voter",
    "subject": "<person>|<group>|a <adjective> <thing>|the <thing>|<place>'s <thing>",
    "object": "the <thing>|a <adjective> <thing>|<adjective> <things>|its <thing>|the <thing> of <place>",
    "when": "again|this <season>|after <number> years|before the vote|on <day>|at last|for now|overnight|in <month>",
    "where": "in <place>|near the <spot>|at the <spot>|on the <spot>|beyond <place>|along the <spot>",
}
_WORDS = {
    "first": "Anna Tom Maria Ben Clara David Emma Frank Grace Henry Ida Jack Kate Leo Mina Noah Olga Paul Rita Sam"
    " Tara Uma Victor Wanda Xenia Yusuf Zoe Arif Bruno Celia Dora Edgar Flora Gita Hugo Ines Jonas Karin Lars Mona"
    " Nils Oscar Petra Quentin Rosa Stefan Tilda Ursula Vera Willem Amir Bella Cyril Dina Elias Fatima Gustav Hana",
    "job": "teacher doctor farmer driver nurse baker painter singer lawyer student sailor engineer pilot writer actor"
    " miner builder tailor gardener judge plumber chemist dancer soldier clerk banker butcher carpenter cook critic"
    " dentist drummer editor fisher florist guard historian hunter inspector jeweller juggler librarian locksmith"
    " mechanic merchant midwife optician photographer physicist poet porter potter printer ranger referee reporter"
    " shepherd shopkeeper surgeon swimmer translator trumpeter vet violinist waiter weaver welder zookeeper",
    "body": "council government court school hospital union company team church bank police museum senate army library"
    " committee parliament ministry theatre college orchestra railway agency board club commission cooperative factory"
    " federation foundation institute jury party port society tribunal university airline archive brewery charity",
    "animal": "dog cat horse bird bear wolf fox cow goat whale owl bee swan hare otter seal badger beaver crane"
    " crow duck eagle falcon frog gull hedgehog heron lynx magpie mole octopus pigeon rabbit raven "
    " snail sparrow spider squirrel stork toad tortoise turtle wasp",
    "thing": "plan bridge law house road deal map garden market tunnel budget tower river letter school book secret"
    " train tax farm forest song film picture harbour boat clock ring mill stadium wall machine coat island treaty"
    " statue window lamp dream recipe prize window album anchor antenna apron archway armchair attic axe balcony"
    " balloon banner barn barrel basket battery beacon bell bench bicycle blanket bottle bowl bracelet brick broom"
    " bucket button cable cabin calendar camera candle canoe canal card carpet carriage castle catalogue ceiling"
    " cellar chain chair chapel chart cheque chimney circus cloak coin column compass concert contract corridor"
    " cottage crown cupboard curtain cushion diamond diary dictionary drum elevator engine envelope fence ferry flag"
    " flute fountain furnace gate glacier glove greenhouse guitar hammer harp hat hedge helmet highway hotel jacket"
    " jar kettle keyboard kitchen kite ladder lantern lawn ledger lens lighthouse loan lock magnet mask mattress medal"
    " meteor mirror monument mural necklace needle newspaper notebook novel oven paddle palace parcel park passport"
    " pavement pearl pension petition piano pillow pipe plough pocket poem pond portrait postcard printer puzzle"
    " quarry quilt radio raft rocket roof rope saddle sail sandwich satellite scarf sculpture shield shrine signal"
    " sketch sledge sofa spoon staircase stamp stove suitcase sundial tablet tapestry teapot telescope temple tent"
    " theory ticket toy tractor trophy trumpet tunic turbine umbrella vase vault violin wagon wardrobe warehouse"
    " watch waterfall well wheel whistle windmill workshop yacht",
    "adjective": "new old small great lost long quiet famous secret cheap bright broken golden strange late wild"
    " young early hidden costly empty green angry brave careful clever cold common curious dangerous dark deep distant"
    " dry dusty elegant endless fair faithful false fast fierce final flat forgotten fragile free fresh friendly"
    " frozen gentle giant graceful grand happy heavy historic hollow honest hopeful huge humble hungry illegal"
    " invisible joyful lazy light lively local lonely loud lucky magic massive mighty modern modest muddy mysterious"
    " narrow noble noisy ordinary pale patient peaceful perfect plain playful polite popular private proud public"
    " pure rapid rare restless rough royal rural rusty sacred safe scarce sharp shiny silent simple sleepy slow"
    " smooth soft solid solar spare stubborn sudden sweet tall tame temporary thin tidy tiny tired tough tropical"
    " ugly unlikely urban useful vast warm weary wet wise wooden",
    "spot": "river lake coast square station border bay hill park harbour beach bridge valley airport canal castle"
    " cliff corner crossing desert dock dunes estuary falls fjord gorge gulf headland inlet island jetty junction"
    " lagoon lighthouse marsh meadow moor mountain orchard pass peninsula pier plateau quay reef reservoir shore"
    " slope spring strait summit swamp terminal terrace tide trail vineyard volcano waterfront wetland",
    "number": "two three four five six seven ten twelve twenty thirty forty fifty hundred nine eight eleven sixty"
    " seventy eighty ninety thousand",
    "season": "summer winter spring autumn week month year weekend morning evening decade term harvest",
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "month": "May June March April July August January February September October November December",
    "does": "wants finds loses opens builds sells buys keeps saves closes leaves paints moves takes fears breaks hides"
    " abandons accepts admires adopts auctions bans blames blocks borrows burns carries celebrates challenges changes"
    " chooses cleans collects condemns copies counts covers cuts defends delays delivers demands designs destroys"
    " discovers doubts drops examines expands explores extends films fights follows forgets funds guards halts honours"
    " ignores imports inherits inspects invents investigates joins launches lends lifts limits loves maps measures"
    " mends misses mocks names needs offers orders owns photographs plans polishes praises predicts promises protects"
    " publishes questions raises receives records recycles refuses rejects remembers rents repairs replaces reports"
    " rescues restores returns reveals reviews rewrites sees shares shrinks spoils steals studies supports surrenders"
    " swaps tests trades translates unveils uses visits votes watches welcomes wins withdraws",
    "doing": "running singing waiting building cooking learning farming sleeping fishing reading dancing counting"
    " baking bargaining borrowing breathing camping climbing cycling digging diving drawing drifting dreaming driving"
    " falling fasting flying forgetting forgiving gambling gardening growing hiking hoping hunting juggling jumping"
    " knitting laughing leaving listening living losing marching mending moving painting parking planting playing"
    " praying racing remembering resting riding rowing sailing saving sewing shopping skating skiing sketching"
    " spending staying stitching surfing swimming talking teaching thinking travelling trusting voting walking"
    " watching weaving winning working worrying writing",
    "idea": "love money time hope fear peace music work war truth power memory justice weather science silence health"
    " history luck art trade faith anger ambition beauty boredom bravery chance charity childhood comfort courage"
    " culture curiosity danger debt democracy despair destiny doubt duty education envy evolution exile fame fashion"
    " freedom friendship glory gossip grace greed grief guilt happiness heat honesty honour hunger identity innocence"
    " irony jealousy joy kindness knowledge labour language laughter law liberty loneliness loyalty marriage mercy"
    " mischief nature noise nostalgia order patience pleasure poetry poverty pride privacy progress punishment rain"
    " reason regret religion revenge risk rivalry rumour safety sadness shame sleep snow solitude sorrow speed"
    " strength success suffering talent taste technology tradition tragedy travel treason trust vanity victory"
    " violence virtue wealth wind wisdom wonder youth",
}  # fmt: skip


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "ch", "sh")):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search("[^aeiou]y$", word) else f"{word}s"


LISTS: dict[str, list[str]] = {
    **{name: text.split("|") for name, text in _TEXTS.items()},
    **{f"{name}s": [_plural(word) for word in _WORDS[name].split()] for name in ("thing", "animal")},
    **{name: text.split() for name, text in _WORDS.items()},
}

PATTERNS = (
    "<subject> <does> <object> <where>",
    "<subject> <does> <object> <when>",
    "<person> <does> <object>, and <place> <does> it <when>",
    "how <person> <does> <object>",
    "how <doing> and <doing> change <place>",
    "why <group> <does> <object>",
    "what <place> can teach us about <idea>",
    "the <adjective> <thing> that <place> cannot forget",
    "the <adjective> <idea> of <doing> <where>",
    "<first> <family>, <adjective> <job> of <place>, is dead at <number>",
    "in <place>, <idea> and <idea> meet at the <spot>",
    "<number> <animals>, <number> <things> and a <adjective> <job>",
    "is <idea> the end of <idea>?",
    "a <job>, a <animal> and the <adjective> <thing> <where>",
    "<place> <does> <object> as <group> <does> <object>",
    "a <adjective> <season> for the <body> of <place>",
    "review: <idea> and <idea> in a <adjective> <thing>",
    "your <day> briefing: <place>, <family> and the <thing>",
    "<doing> without a <thing>: <number> <adjective> lessons",
    "<first> <family>, the <job> who <does> <object>, <does> the <body> of <place> <when>",
    "as <group> <does> <object>, <subject> <does> <object>",
    "for <first> <family> and <first> <family>, <doing> is a <adjective> <idea>",
    "letters: the <body>, the <thing> and our <idea>",
)
