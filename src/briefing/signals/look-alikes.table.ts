/**
 * Words of English that are one letter off a word of the rules and are no slip: “sitting” is not
 * “hitting”. From the lists of SCOWL up to size 55 (wordlist.aspell.net, Kevin Atkinson), only
 * those that look like a word of the rules.
 */
export const LOOK_ALIKES: ReadonlySet<string> = new Set(
  `
    abandons abased abases abashed abashes abashing abasing abetter abetting aboard abodes
    abortions abound abreast abridge abridges absents abuser abusers accent accented accenting
    accepts accidentals accommodations accompanies acing acres actives adapted adaption adder
    addition additions admissions admit adoptions advance advanced advantaged advantages advent
    adverb adverts aerosols affords afield afresh afternoons afters agates agents aging agitate
    agitates agrees aground aiding ailed ailing aiming airbag airbrush airing airports airways
    alarms albums alcoholics alcohols alders alien alight alights aligns allays alleys
    allotments allots allowances alloyed alloys alter alteration altercations altering
    alternation ambling ambulances amended amount amused amuses amusing angers angled angler
    angles animals anions anklet anklets anneal annuals annul anted anther antidepressant
    antique antiqued anuses anythings anyways apathetic apiece aping aplenty appearances
    appetites applet applets applications applies appointed appointees apposite approaches
    arched archer archers archest arcing arenas aright arise arises arising armchairs armed
    armful arming arrange arranger arranges arrant arrivals arrow aseptic asexual asexually
    ashed ashes ashing ashtrays asocial aspiring aspirins assaulter assemble assent assessments
    aster astray asylums atoned atrophy attach attached attaching attacker attendances attendee
    attender attends attentions attorneys aught aunties auspicious autism avert avowed awaited
    awaiting awaits awaken awakes awaking awards aweigh awhile awoken baaing babes babied babier
    babiest babysitters backed backhanders backing backsides backslide badder baffle bagged
    bailed bailing baited baiting baked bakes baldly baldy baled baling balked balking balled
    ballet balling balloon bananas bandaged banded banding bandy banger banish banished banishes
    banister banisters banked banking banks banned banning banter bantered bantering banters
    barbed barbies bared barfed barfly barged barging baring barker barking barley barmier barns
    barrel barren barriers barrow barter bartered bartering barters based basely bases basics
    basing basked basking basses basted bastes basting batched batches batching bated bathe
    bather bathers bathes bathos bathrooms bating batted batten battened battening battens
    batterings battier batting battle battler battlers battles battling baying beach beached
    beaches beaching beaded beading beaked beaks beamed beaming beaning bearded beards bearing
    bearings beast beasts beater beauts beavers bedbug bedded bedside bedsits bedtimes beeping
    begged behavior behaviours behinds beings belated belied belief believed believer believers
    belled belles bellied bellies belling bellow bellying belonging belying bender berating
    besides bested besting betas betide bettered bettering betters bettor bidden bidder bidding
    biding bights biking bikinis billed billies billing billings billow binders bindery binding
    binds binged binges binned binning birthdays birthmarks births biscuit bisexuals bitching
    bitchy bitcoins bitter bittern bitters blacken blacker blacking blacks bladder blagging
    blamer blanker blankest blared blares blaring blaster blasters blazed blazes blazing
    bleached bleaches bleaching bleating bleats bleeping bleeps blench blended blender blending
    blends blight blighter blights blind blinder blinked blinks blisters blobbed blocs blogged
    blokes blonds bloods bloody blotting blouse blower blowers bluebottle blushed bluster
    boarder boarding boards boated boating bobbed bobbing boded boffin bogged bogging boiled
    boilers boilings bolder bolting bonding boned bonged bonging bonked bonking boobed boobies
    boodle booed boogies bookend bookie booking boomed boonies boosted bootee booties boozed
    boozer boozes bopped bopping border bordered borderlines borders boring borrower borrows
    bossing bothers bottled bottler bottlers bottoms bough boughs bouncy bounded bounds bowels
    bowers bowing bowled bowler bowling boxers bracelets braces bracing bragged bragging braided
    brained braining brains braise braised braises braising braked braking brandied brands
    braves brawled brawling brawls breaded breading breads breadth breakdowns breakfasts breams
    breathed breather breathes breaths breathy breech breeches breeding breezing bricked bricks
    brides bridged bridging bridle bridles bright brightened brigs brinks broach broached
    broaches broaching broad brogue broiler broiling broker brooked brooks brooms brothels
    browned browning browns bruins bruiser bruisers bruited bruiting brunt brushed brushes
    brushing bucked bucking bucks budding budge budged budgies buffed buffing bugger bugging
    bugled builders buildings bulged bulking bulled bulling bullring bummer bumped bumper
    bumping bumpkin bunched bunches bunching bundled bungalows bunged bunging bungle bungles
    bunion bunted bunting buoying burdens burger buries burners burped burping burred burring
    burrow burrowed bursts burying bused bushed bushes bushing busied busies busing busked
    busking bussed busses buster bustled busying butted butter buttered butteries buttering
    butters buttery butting buttock buzzed buzzers buzzes cabbed cabbing cabers cabinets cabled
    cables cabling caches cadres caging cairns caking calked calking callings callow callus
    calmed calmer calming calorie calved calving camped camper camping canals cancel canceled
    cancers candies candled candling canine canker canned canning cannon canoed canoes canted
    canter canting caped capers capping capsule capsuled caravans cardies carding cared career
    careers caress caret carets caries carnal carped carpel carpets carping carriage carriages
    carriers carter carters carting carver carvers carves carving cashed cashes cashing casing
    casinos caster casting castle castor catalogued cataloguer catalogues catatonics catches
    catching caterpillars caters cations catteries cattery cause cavers caving cawing ceased
    ceases ceilings celebrations cellars center centime centimes centred centres cereals
    cerebration certain certificated certificates cervices cession cessions chaffed chaired
    chairing chance chanced chancel chances chancing channels chanted chanting chants chapped
    chappy chargers charges charging charier charily charmed charmer charming charms charred
    chars charted charter charts chattered cheapo cheater cheats checker cheekbones cheeked
    cheeking cheeky cheeping cheeps cheers chemicals chemise chemists chequebooks chequed
    chequer chequers cherry chests chesty chickens chicks chided chides chiding chinking chinks
    chins chipped chipping chocked chocking chocks chocolates choicer choices choirmasters
    choirs choker chokers choose chopping chores chowed chowing chubby chuck chucking chuckled
    chugged chumps chunks churls ciders cinched cinches cinching cinder cinemas circumcise
    circumcises citing clacked clacking claim clairvoyants clammed clamped clamping clamps clams
    clanged clanging clanked clanks clans clapped clapping clarity clashed clashes clashing
    clasps classes classmate classy clatter clattered clauses cleaners cleanings cleanse
    cleanser cleanses cleansing clearer clearing clears cleats cleave cleaved cleaver cleavers
    cleaves cleaving clicked clicking clicks cliffs climber climes clinch clinched clinches
    clinching cling clings clinics clinks clipper clippers clippings cloches clocked clocking
    clocks clogged cloned clopped clopping closer closes closet closing clothe clothed cloths
    clots clotted clotting clouded clouding clouds clover clovers cloves cloyed clucked clucks
    clumped cluster clustered clutters coached coarse coasts cocked cocking coddled coddles
    codger coding coffees coffer coffins cohered cohering coiled coiling coined coining coked
    cokes coking colder collage collapse collapses collarbones collars colleges combing comers
    comets comforter comics comings commends comment commodes communications complainer
    complicate complicates comported conceit concentrated concentrates concept concerto concerts
    condensations condition condo condor condors condos coned confuse confuses confuted conger
    coning conked conker conking consents consume consumer consumes contained containers contend
    contents contest context continua continued continues contracted contracts contrast
    controller contused convent conversation conversions convert convince convinces cooed cooing
    cookers cookery cookies cookout cooled cooler cooling cooped cooper cooping copes copied
    copier copiers copings copped copping copses copying cored coring corked corker corkers
    corking cornea corneas corned cornet cornets cornier corning coroner coroners corpora
    corporals corporeal corridors corries cosies cosmic costed costing costly costumed costumer
    costumes couched couches couching coughed coughing coughs councils counseling counter coupe
    coupled couples couplet couriers coursed courser courses courted courtier courting courts
    covens covering covert coverts coves coveted covets coveys coward cowards cowing coxing
    cozies crabbed crabbing crackers cracking crackled cracks cradled cradles cradling crams
    craned cranes craning cranked cranny crapes crapped crapping crashed crashes crawls crazes
    creaking creaks cream creamed creaming creamy crease created creating credits creeks cricked
    crickets criers crimes criminals crimps cringed cringing cripes crippled cripples crises
    crisp crispy criticise criticisms crocked crocks crooked crooking crooks cropped cropping
    crossings crossword crouch crowbars crowing crowned crowning crowns cruelly cruise cruised
    cruises cruising crunch crusher crushers crusted crusting crutch cryings crystals cubing
    cuckoos cuddle culled culling cunning cunts cupped curbed curbing curdled curdles curdling
    cured curfews curies curing curled curlew curried curries currying curse curses cursing
    curtail curtails curved curving cussed cutter cutters cuttings dabbed dabbing daemon daemons
    dafter dagger daises damaged damages damped damper damping dancer dander dandle dandled
    dandles dandling dangers dangled danker dapple dapples daring darned darning darted darting
    dashed dashes dashing daunts dawned daylights dazing deader deadlines deafer dealings dearer
    dearly dearth deaths deaves debuts decade decades decals decays deceive deceived decently
    deception decider deciders decisions decode decoded decodes dedication deeded deeding deemed
    defendant deferral defied defies defuse defused defuses defusing deice dejected dejecting
    delays deliriums delivers demand demobs demos demote denial denier deniers denims dented
    dentists deodorants dependants dependency dependents deplete depleted depletes depleting
    deport deported deposits depots depressions deputation depute derails deride derided derides
    derision derive derives deriving deserter deserved designed designers desired despise despot
    destroyer detail detailed detainee detains detects detest devices devils devise dialed
    dialing dialyses dicing dictate digger diking dilate dilates diluted diner dinged dinging
    dining dinned dinners dinning dipper dipping directs direst discard discharged discharges
    disciplined disciplines discoed discords discovers discovery diseased diseases disengage
    disengages disgraces disguise disguises dished dishing dishonor dishonours disinfectants
    dislocate dislocates disowns disputed disputes dissed dissing dissociate dissociates
    distract distresses districts disuse ditching dither diver dives diving divorced divorces
    doable dobbed dobbing docker dockers docket dockets docking doctors dodger dogged dogging
    dollar dolling domestics doming donned donors doodle doorbells doorsteps doorstop doping
    dosing dosses doting dotting doubled doubles doublet doubly douched douches douching dourly
    douses dousing downer downing dowsed dowses dowsing drainer drainers draining drains drakes
    dramas drams drape draper drapes draping drawers drawling drawls dreaded dreading dreads
    dream dreamt dreamy drench dresser dresses dressy drier dries driest drills drinkings
    dripped dripping drippings drivel drivels drivers drivings droned droning drooped droops
    dropper dropping dropsy drought drover droves drownings drowse drowsed drowsing drubbed
    drubbing drugged drugging drunker drunks drying dubbed dubbing ducking duding duffed duffing
    dulled dulling dumber dumper dumping dunged dunked dunking dunner dunning duping duress
    dustbins dusted duvets dwelling dyeing earful earned earning earnings earths earthy eased
    eases easing eater eaves economics edged edible educations efforts egging eggshell egret
    eiders eight eights ejected ejecting ejection elapse elapsed elates elating elected election
    electives elevens ember embers emended emergence emote employed employee employers emptier
    emptiest enable endings endued enduing engage engagements engages enquire enraged enslave
    enslaves enters entitle entitles entreated erase erasers erases erections errand errors
    escorts especial espied espies espouse espouses espying estates esteems estrange etching
    ether evenings events evictions evicts exchanged exchanges excitements exclude excludes
    exists exiting exits exorcise exorcisms exorcist expansive expect experts expire expires
    explains explode exploded explores expos extras fabled facets facing factions factor factors
    fagging faggots failing failings failures fainting fairway faking fallow fallowed fallowing
    fallows faltered falterings famishes fandom farces farewells faring farmed farmers farming
    farrier farrow farther fascia fasted faster fasting fating fatter faults faulty favor
    favorite favors favourites fawned faxing fazing fearing feather feathers feces feckless
    feebler feeder feedings feelers felled feller fellers felling fellow fellows felted felting
    females fended fender fending fester festivals fetter fetters fettle feuding fibres fiend
    fiends fifteens fighter figure figured files filing filler fillet fillings filming filtering
    finale finals financed finances finch finches finder finders finding finer fingerings
    fingermark fingertips fining finis finisher finishes fired fireman fireplaces firing firmed
    firmer firsts fished fishes fitter fittings flailed flamed flames flaming flanked flanks
    flapped flapping flashed flashes flashing flavour flavours flayed flaying fleeing fleets
    fleshed flexed flexes flexing flicked flicking flicks flied fliers fliest flighty fling
    flipped flipper flippers flipping flitted flitting flocked flocking flocks flogged flood
    floors flouted flouting flouts flower flowery fluid flusher flushes flutter fluttered
    flyovers foamed foaming fobbed fobbing fogged foiled foiling foisted foists folder folders
    folding follower followings fondle fondles fondly foodie foods footballs footed footer
    footfall forceps forded fording foreheads foremen fores forge forged forger forges forgets
    forging forgot forked forking formed former forming formulae formulas fortes forth forums
    forwards fosters foully founded foundling founds founts fourteens fourths fracked fracking
    fracks fraction fractious fracture fractures framed framer frames frauds freaking freaks
    freaky freeing freeze freezers freezes frequents frictions fridges fries fright frighting
    frights frilled fringe fringed fringing frisky frizzy frocks fronts frowned frowning frowns
    fruits fruity frying fucked fuddled fuddles fueling fulled fulling functions funerals
    funereal funking furled furling fusing futures gabbed gabbing gabbling gagged gagging galled
    galley galling gallop galloped galloping gallops gallows gambit gamboling gamest gamin
    gamine gamins gander ganders ganging gangrened gangrenes gaping garaged garages garbage
    garbed garbing garbling garbs gardened gardeners gardens gashed gashes gashing gasping
    gassed gather gathers gating gauged gazed gazes gazing gearing geeing gelled gelling gender
    genial genies gentile gentiles gentry germinated germination gestate gestured gibbon gibing
    gifted gifting gigged gigging gingered gingering gingers gingery ginned ginning givens
    givers gladder glades glared glassed glassing glassy glaze glazes gleaned gleaning gleans
    glides glistened glistening glistens glitter globes glosses gloved glower glowers glowing
    gobbed gobbing goings goiter goiters gonged gonging gonorrhea goodbyes goring gossips
    gossipy governments gowned grabber grabby graced graces gracing gradation graded grader
    graders grades grading graduations grains grainy granddads grandfathers grandmothers grands
    grandsons grange grants grapes grasps grasses grassing grassy grated grates grating graved
    gravel graven graver graves graving grayed graying grazed grazing grease greats greed greens
    griefs grille grills grimed griming grind grinder grinds gripe gripes grippe groins grooms
    groove grooved grooving gropes grossing grounder grounds grouped grouping groups grovel
    groves growling growths grubbed grubbing guests guided guilder guilds guilt guineas guises
    gulled gullies gulling gunners gunning gushed gushes gushing gusted gutter gutting guying
    habits hacked hacker hacking hacks haemorrhaged hailed hairs hakes halfway haling hallow
    hallowed hallows hallways halogens halted haltered haltering halving hammed hammerings
    hammers hamming hampered hampering hampers hamsters handing handler handlers handovers
    handymen hanger hangings hangovers hardboard harden hardener hardens harder hardily hardy
    hared harems hares haring harked harking harks harped harping harried harries harrow
    harrying harts hashed hashes hashing hasted hastes hasting hatched hatches hatching hater
    haters hating hatred hatted hatter hatters hatting haughty haunts haven hawing haying hazing
    headache header heading headline headsets healed healer healers healing healthy heaped
    heaping hearer hearings hearse hearth hearths hearty heated heaters heath heather heats
    heave heaved heavens heaves heaving hedged hedgehogs hedges heeded heeding heeling hefting
    heights heisted helper helpings hemorrhage hemorrhages herbal hereabouts herein heritages
    hermitage heroes heroic heroine heroins heron herring hesitations hewing hieing hiking
    hinder hinged hinging hinting hipped hipping hippos hiring hissed hisses hissing hitching
    hither hitter hiving hoarders hoardings hoarier hoarser hocked hocking hoeing hogged holders
    holdings holier holing holler hollow hollowed hollowing hollows homebody homing homophobia
    honed hones honing honked honor honours hooded hoodies hooding hoodoo hoofed hoofer hooker
    hooking hooped hooping hooted hooting hoots hopped hopping horded hordes hording horns
    horribly horsed horsey horsing hoses hosing hospitals hosted hostels hostiles hosting
    hotting hounded hounds housed houses housings hovels hovered hovers huddled huddles huffed
    huffing hugging hulled hulling humane humans humped humping humps hunched hunches hunching
    hunted hunting hurdled hurdling hurler hurtled hurtling hushed hushes hushing hymens hyping
    ideals identify idiots illegals imaged impatient inaner inched inches inching incomer
    incomes inconsolably indent indoor infecting infections infest infestations inflected
    inflection influenced influences ingest ingested ingredients inhale inhaled inhalers inhales
    inheritances injected injections injunctions injure inline inning inpatients inquiry insider
    insides insist insomniac instilled instruction instructors insurances intendeds intents
    inter interests interfere interferes interned internee interviews intimated intimates
    intoxicate intoxicates invent invention inventions inventor invest invested investments
    investors invisibly involve involvements involves irate irritably isolate isolates jabber
    jacked jackets jacking jading jailed jangled japing jarred jaunts jawing jealousy jelled
    jelling jetting jeweller jewellers jibbed jibbing jibing jigged jigging jigsaws jingle
    jiving jobbed jobbing jogged joins jointed jointing joists jokers joking jolted jotting
    journeys judged judges jugged jugging juiced juicer juices jumpers jumpier junction junkier
    junkies junking jutting keeling keening kettles kicker kickers kidded kidding killers kilned
    kilning kilted kilter kinder kindle kingly kinked kinking kipped kisser kissers kitchens
    kiting kitted kittens kitting knackers knacks knaves kneeing kneels knicker knight knights
    knocker knockers knotting knowings labor labours laced laceration lacing lacked laddered
    ladders lades lading ladled ladles lagers lagged lagging lambed lamed lamely lames laming
    lammed lamming lancer lancing landed lander landings landlords languages lapped lapping
    lapse lapses laptops larches larded larders larding larger larges larked larking lashings
    lasses lasted lasting latched latches latching lathed lather lathers lathes lathing latter
    lattes lauding launch launcher launches laxative lazed lazing lazying leach leached leaded
    leaden leaders leading leafed leafing leafless leaking leaned leaner leanings leans leaped
    leaping learning learns learnt leased leases leashed leashes leashing leasing leather leaved
    leaven leavens leaver leavings lectured lecturer lectures ledger ledges lefter legals legged
    legging lemonades lemons lenders lesbians lesion lesions lessen lessens lessor lessors
    lettings levels levers lewder liaisons licences license lickings lidded liens ligatured
    lighted lighten lightening lighters lighting lightly lightnings liked likens likest liking
    lilted lilting limbs liming limits limned limped limping lineal linens liner liners linger
    lingered lingering lingers lining linked linking liquids listed listen listener listing
    liter liters lither litters littler lively livens livers livery livest livings loader
    loaning loathe loathed loaves lobbied lobbing lobed locale locals locate locates locations
    locker locket lockets lockout locution lodge lodged lodgers lodges lodging lofted lofting
    logger logging loiterer lolling loner longed longings looker lookers lookouts loomed looming
    looped looping loosed looser looses loosing looted looter looters looting loping lopped
    lopping lordly lorries losers losses loughs lounged lounger lounges lounging loured louring
    loused louses lousing louts loveliness lovers lovey loveys loving lowered lowering lowers
    lowing lubber lubing lucked lucking lugged lugging lulled lulling lumber lumbers lumped
    lumping lunched lunches lunching lunchtimes lunge lunges lunging luring lushes lusted
    machined macing madame madams madder magazine maggot magics magnet magneto magnetos mailed
    mailings mails makers makings mallet mallow mallows malted mambas manage managers manages
    manger mangled maniac manias manics manila manioc mantes maples mapped mapping marched
    marches marked marking marred marrieds marries marring marrow martial mashed masher mashes
    mashing masked masking masque massaged massages massaging massed masses massing massive
    masters mastery matches matching mated mater materials maternal maters mateys mating matins
    matres matte matter mattered mattering matters mattes maxing mayday meanings medal medial
    median medias mediation medicals medications medicines meditation meetings melded mellow
    melted melting memberships mender mending menial menially messed messengers messes messing
    metal metals meted meteor meters metes meting metre mettle mewing middy midway midwifed
    midwifes mighty miking milder mileages milers millage milled miller milling miming mincer
    minces mincing minded minders miner mingle minimums mining minster minting minuets minuses
    minute minuted minuter minutest miring miser misled mistaken mistakes misted mister misters
    misting misused misuses misusing mitres mitten moaning mobbed mobbing mobster mocker mockers
    mocking modals models moderns moister moistly molder molders moldier molding moldy molester
    molted moneys monger monitor monkey monsters mooing mooning mooted moping mopped mopping
    morons morphing morrow mortgaged mortgagee mortgages mosques mosses motels mothered
    mothering moths motile motiles motivations mottle mottles moulds mounded mounds mounted
    mounting mounts mourning moused mouser mouses mousing mousse mouths mouthy movement movers
    mowers mowing mucked muddled muddles muffed muffing mugger muggings muggins mulled mulling
    multiples multiplex multiply mummer munched munches munching murderer muscled muscles muscly
    museums mushed mushes mushing mushroom musing muslin mussed musses mussing muster
    mutilations mutter mutters mutton nabbed nabbing nagging nailed naming napped nappier
    nappiest napping narrows nations natter nattered nattering natters naught naughts nearing
    nearly neaten neater necklaced necklaces needing needled needless negatived negatives
    neglects neighbor neighbors neither nerve nerved netting nettle nettled neurotic newborns
    newsletters newspaper nicest nickel nicking nighties nipped nipping noised noises noodle
    nooses noshing nosing notching nothings noticed notices noting nought novice nowise nuder
    nudest nudges numbed nursed nutted nutters nuttier nutting oared oaring object occidental
    occupations ockers odors odours offended offense offenses officers offices oiled oiling
    olives onion onside opener openings operations opined opining opposites oranges orations
    organs otters ousted outcasts outlast outsider outsides outsize overbears overdoes overdone
    overdosed overdoses overdrafts overdraw overdraws overgrow overgrows overheads overhear
    overheard overheats overnights overran overruns overs oversees oversight owned owners owning
    paced pacing packaged packer packers packing paddles pagers paging pained paining painkiller
    painted paints pajamas palace palate palates paling palled pallet palling palpitation pamper
    pampered pampers pandas pander pandered pandering panders panels panhandle panhandled
    panhandles panhandling panned panning panted panties panting pantos papery papist
    paracetamols parallels paralytics paramedic parches pardner pardners pared paring parities
    parity parkas parkour parlor parlours parlous parred parried parries parring parrying parsed
    parsing parson parsons parted partied parting partly passages passel passer passes passing
    passives password pasted pasties pastors patched patches patching patent patents paternity
    pates patios patrol patted patter pattered pattering patters patties patting paunch paunches
    pauper paupers paused paving pavings pawed pawing paybacks paydays payers payment peaces
    peaked peaking peaks pealed pealing pearls pearly pebble pebbled pecked pecking pedals
    peddles peeing peeked peeking peeler peeling peelings peeping pegging pelted pelting pencils
    pended pending pends penetrations penned penning pensions peonies peopled peoples peptic
    performs perfumed perfumes perked perking permanents permissions persona personae personals
    personas pester petard peters petrel petrifies petting phobias phobic phoney phoneys phonied
    phonies photon photons physic physicals physios pianos pickax pickaxed pickaxes picker
    picket pickets pickings pickled pickling pickpockets pictured piddles pieced pieces pieing
    pierce pigged pigging piing piked piking pilasters pilings pillage pilled pilling pillows
    pimpled pinged pinging pinked pinking pinnies pinpoints pintos piped pipers piping pipped
    pipping pirated pirates pisser pisses pissing pitched pitches pitching pitted pitting pixies
    placements placer places placid placing placket plackets plaice plains plaint planer planes
    planet planked planking planks planner plannings planted planters planting plants plaster
    plated platen platens platforms plating platters playback played playgrounds pleader please
    pledge plied plies plight plights plumped plumping plunged plunging plying poaches pocked
    pocking pointer pointy poisoner poisonings poisons pokers pokeys policed polices poling
    polite polity polled polling pommel pommeled pommeling pommelled pommelling pommels poncing
    ponds pones ponging poodles pooing popped popping pored poring porker porkers ported porter
    porting ports posed poser posher posing posited positing positives posits possesses
    possessives possibles possibly postcodes posters postings potted potter pottery potting
    pouched pouches pouching pound pounded pouted pouting powder powered powering powers praise
    praises praising prate prates prats prattling prawned praying preach preached preacher
    preaches preaching predators predatory premise premised prepare prepares prepay prescribe
    prescribes preset presets president presidents pressies pressings pressures prevents preview
    previewed previews pricked pricking pricks prided prides pried pries priests primate
    primates primped primping primps printed printing printings prion prised prisoners prisons
    privater privatest prized prizes procedures processionals profess professional prohibitions
    projection promises proofs propel prophets proposals propped propping proscribed
    proscription proscriptions prosper protect protections protests protocols proved proven
    proves prowess prying psyche psychics psychos psychoses psychotics psychs pubic puddle
    puddled puffed puffing puking puller pullet pulley pulped pulping pulsed pulsing pumped
    pumper pumpkins punchy punishments punned punning punting pupping purges purled purling
    purpler purples purposed purposes pursed purser purses pursue pushchairs pusher pushers
    pusses putter putters puttying pwned pwning pyjama quash quieted quieten quiets quilter
    quilts quitter rabbi rabbis rabbits rabies raciest racism racists racked racket rackets
    racking racks radiators radios raffled raffles rafter raged ragged ragging raided raiding
    railed railing railways rained raining rains raisin raisins rakes raking rally ramble
    rambles ramblings randy range ranged ranger ranges ranging ranked ranking rankle rankles
    ransom ranted ranting rapine rapists rapped rapping rared rarefy raring rasher rashes rasped
    rasping raster rating ration ratios ratted ratting rattle rattlings ravel raving ravings
    rawer razes razing reaches reaching reacted reader readings readying realer realty reamed
    reaming reams reaped reaping reared rearing reasons rebuses receiver receives receptions
    record recorder recover recovers redraw redraws redress reefed reefing reeled reeling
    reeving refer refereed referees referrals referred referring refers refugee refuges
    refutation refute refuted refutes refuting regains regally regard regarded registers regrets
    regulations rehabs rehearsals reheat rehouse rehouses reined reining relapsed relapses
    relationships relative released releases relied reliefs relies relieve relieves remain
    remanded remanding remands remark remembers remortgaged remortgages remoter remotes remove
    remover removes render rending reneged rental renter repaid repairer repairs repays repeal
    repeats repent replace replaces replay replayed reporter reports repression reputations
    resent resents reside resister resolve resolver resolves resort resorted respite response
    restate restaurants rested restraints results retails retained retains retards retched
    retina retinas retort retorted retrain retrained retraining retrains returnee returner
    reunions reuse reused reuses reusing revenged revenges revenue revere reviewer revolved
    reward rewarded reworded rewords rewrite ribbed ribbing ribbons ricing ricked rickets
    ricking ridden ridding ridge ridged ridges ridging riding riffle riffles rifled rifted
    rifting rigged rigging righted righter righting righto rights riles riling riming ringer
    ringers rinks rinsed rinsing ripper ripping ripple rippled rises rising rites rivals riven
    rivers roaches roamer roaring robber robbers robed robing rocker rockers rocket rockets
    rogues roiled roiling romanced romances roofed roofers rooked rookies rooking roomed roomer
    rooming rooted rooter rooting rootless roped roping rosette roster rotating rotted rotter
    rotund rouble roubles rouge rouged rouges roughen rougher rouging rounded rouses rousing
    routed router routes routines routing rovers roving rowers rubbers rubbery rubbings rubbishy
    rubier rubles rucked rucking rucksacks ruffed ruffing ruffle rugged ruing rulers ruling
    rumbling rummer runaways runnels runner runway rushed rushes rushing rusted rutting sable
    sacked sacking sacks sacred sadden sadder sagely sages sagging sailed sailing sailings sales
    sallow salmon salons saloon salve salved salving sames sampler sanded sander sanders sanding
    sands sandwiched sanely sapped sapper sapping sarong sashes sassed sassing sating satrap
    satraps saturate saturates savour savours sawing sayings scabbed scabbing scads scaffolds
    scale scaled scaling scalped scalping scalps scammed scamps scants scapegoats scare scares
    scarfed scarfing scarfs scaring scarps scarred scattered sceptic schools sciences scissor
    scolded scolding scolds scooted scooters scooting scoots scoped scoping scorer scores
    scorned scorning scoured scouring scours scouted scouter scouting scram scrams scrapped
    scraps scratchy scrawl scrawling scree screed screeds screes screwdrivers scrip scrips
    scripts scrounge scrounged scroungers scrounges scruff scruffs scrum scuffed scuffing scuffs
    scupper seabed sealed sealer sealers sealing seals seamed seamen seaming seared searing
    sears seasides seasons seating seats secrete secrets seeded seeding seeings seeming seeped
    seeping seeps seize seizes sender sensing sentry servants serves serviced servile settee
    setter setters settings settler settles settling sevens seventeens sever severed severer
    severs sexing sexist shacked shacking shacks shaded shades shading shadow shadowy shafts
    shaker shakers shammed shamming shams shandy shanks shapes shaping shard shards sharked
    sharking sharped sharpened sharpeners sharping sharps shaven shaver shaves shavings sheared
    shearing shears sheave sheers shell shelled sheller shelling shelters shifty shills shimming
    shines shingle shinned shipped shipper shippers shipping shires shirks shirts shirty shits
    shitting shocks shoeing shogun shoguns shooed shooing shoos shooter shootings shoplifts
    shopped shored shores shoring shorted shorting shorty shots shovel shovels showers showery
    showier showings shred shrift shrike shrikes shrive shtick shucked shucks shunted shunting
    shunts shuttered shuttling shying sicked sicking siding sidings sidling sifted sifter
    sifters sifting sifts sighed sighing sights signatures signer signet signings silenced
    silencer silences silents sills silting simile simmer simper simple simplex simulation singe
    singed singer singers singing singled singles singlet singly sings sinking sinks sinned
    sinner sinning sipped sipping siring sitars siting sitter sitters sittings sixteens sixths
    sized skateboards skeins skeptic skewing skill skilled skimming skimped skimping skipper
    skippers skirts skiving skulks skulls skunks skying slabbed slabbing slacked slacking slacks
    slaked slakes slaking slammer slamming slapper slappers slated slates slating slaughter
    slaved slaver slaves slaving slayed slaying sledge sleeking sleeks sleepovers sleepy
    sleeting sleets slender slewing slicked slicking slicks slider sliders slides slight
    slighted slighter slighting slights slimmed slings slinking slinks slinky slippery slitter
    slitting sliver slivering slobbed slobbing slogged sloped sloping slopped slopping sloshed
    sloshes sloshing slotting slowed slower slowest slowing slugged slugging slummed slummer
    slumming slurped smacker smalls smarted smasher smashers smearing smears smelted smelter
    smelting smelts smiles smiley smiling smocked smocking smocks smoker smokers smokey smoother
    smoulder smoulders smugger smuggle smuggled smuggles snacked snacking snacks snails snaked
    snakes snaking snapper snappy snared snares snaring sneaker sneaking sneaks snicked snickers
    snider sniped sniping snipped snipping snitched snogs snoots snored snores snoring snorted
    snorts snouts snowed snowing snubbed snuffing soakings soaped soaping soared soaring sobbed
    sobers socials socked sockets socking sodded soften solder solders soldiers soldiery soled
    solicitors solider soling solvent somber someones somethings sopped sopping sorehead sorest
    sorrow sorrowed sorter sortied sough soughed soughing soughs sounder sounds soured souring
    sourly souse souses sousing sowed sower sowers sowing spaces spacey spacial spaded spades
    spammed spared sparer spares sparing sparked sparking sparks sparring sparse spastics
    spatter spattered spatting spawned spayed spaying speakers spearing spears specials specking
    specks speeding speeds speedy spelled speller spellers spellings spells sperms spewed
    spewing spiced spices spicing spidery spiels spiff spiffs spike spikes spilling spills
    spines spinning spires spited spites spiting splashy splaying splice splint splits splitting
    splosh sploshed sploshes sploshing spoiled spoiling spoilt spokes spoofs spooks spools
    spoors spored spores sporing sport sported sporting sporty spotted spotters spottier spouted
    spouting spouts spreads spreed spriest spring sprint sprints spurts sputter squashy squeezer
    squeezers squirreled squish stabbings stable stabled stabling stacking stacks staffing
    staffs stage staged staging stags stains stair stairwells staked stakes staking staled
    staler stales staling stalked stalking stalks stalls stampede stanch standings staple stare
    stared stares starling starred starring starter starting startle starts starves starvings
    state stated states stating stations stave staved staves staving stayer steads steaks
    steaming steams steamy steed steeling steels steeped steeping steeps stepdads steppe steppes
    sterling stewed stewing sticking sticks sticky stiffing stiles stills stinging stings stingy
    stink stinting stints stipulation stirred stirring stirs stitched stocked stocks stocky
    stoked stokes stoking stoles stolidly stomachs stomped stomping stomps stoner stones stoning
    stonking stools stooped stopper stopping storerooms stores storeys storied stork storks
    stormed storming storms stormy stouts stoves stowed stowing straggle straggled straggling
    straightened straights strain strained strainer strainers straining strains strand stranding
    strands strangler stranglers strangles strapping straws strayed straying strays streak
    streamed streaming streams stresses strews stricture stride strides striding strife striker
    strikers strikings string stringer stringers stripe striped stripes striping stripped
    stripping stripy strive strives striving stroke strokes strolling stropped strops strove
    structured structures strung stubbing students studios stuffings stuffs stuffy stumped
    stumping stumps stunned stupids subbed subbing subdue subdues sucked suction suctioned
    suctioning suctions suffocated suffocates suicides suing suitably suitors sullied sullies
    sullying summed summers summery sundae sunder sundress sundry sunless sunlit sunned sunning
    super supervisions supervisors supervisory supped suppers supple suppler supporter supports
    sureness surfed surges surging surprised surprises suspicions suture svelter swabbed
    swabbing swaggering swamped swamping swamps swapped swapping swashed swashes swashing swatch
    swatches swats swattered swayed swaying sweaty sweeping sweeps sweet sweethearts swelled
    sweller swellings swells swelter swifts swigs swilling swills swines swing swipe swipes
    swished swishes swishing switch switcher switches swoons swords swotting syringed tabbed
    tabbing tabled tables tablet tacked tacking tacks tagged tagging tailed tainting taints
    takers takings talker taller tallow tambourines taming tamped tamper tamping tamps tanager
    tangle tangles tangoed tanked tanking tanned tapered tapers taping tapped taring tarmacs
    tarns tarred tarried tarrier tarries tarrying tarted tasked tasking tasted taster tasting
    tatted tatter tattered tattering tatters tattle tattling taught taunt taxied taxing teaches
    teals teamed teared tearing tease teasel teasels teaser teasers teats teeing teemed teenage
    teethe telegrams televisions teller tellers temped tempera temperatures tempered tempers
    temples tempter tenants tench tended tender tending tensed tenser tenses tension tented
    tenting terminate terminates terminations terrifies terror testate tested testes testing
    testis thanking thanks theater thees theirs thereabouts theses thicken thicket thickets
    thicko thing thingy thinned thinning thins thirds thirteens thongs thorn thorny thorough
    thrasher thrashers thrashings thread threaded threading threads threes thresh threshed
    threshes threshing thrice thrived thrives throats throaty throbs throes throughput thrush
    thrushes thrust thumbed thumbing ticked ticker tickers ticking tiddler tiddlers tiding
    tidings tiered tighter tildes tilers tiling tillage tilled tiller tilling timers timings
    tinged tinging tingle tingled tings tinier tinker tinning tinted tipped tipping tires tiring
    tissue tissues titles titter tittle toady toasts toasty toddle toddled toddles toenail
    toffee togged toiled toiler toilets toiling toking tolling tombolas tomorrows toned tongued
    tongues tooted toothaches toothy topper toppings toppled toppling torches torching torsos
    tossing totting touchings touchy tough toughed toughing toughly toughs toured touring
    tourney towels towered towering towers towing toying traced tracer tracers traces tracing
    trackers tracts trade traded trades tradesmen trading trafficker traffics trailer trailers
    trailing trails trained trainee trainees traits tramlines tramped tramping trampolined
    trampolines trance transmitter transports trapper trappings traps trashy traumas travels
    trawling treadled treadling treason treasure treasurer treasures treating treatments treaty
    trench trended trending trends tress tresses trestle trestles triads trial tribes tricking
    trickled tricks tricky triers trifle trifles trike trikes trilling tripe tripled tripling
    tripod tripos tripper trolled trolleys trolls trotting troubled trough troughs troupers
    trouser trowel trucked trucker trucking trucks truest truing trumped trumping trumps trusts
    trusty tsars tubing tucked tugging tumors tuned tunes tuning turfing turkeys turner turnings
    turnkey tushes tutting tweets twelves twines twinned twister twisty twitch twitched twits
    twitted twitting typing ulcerate ulcerates umber umped umping unauthorized unbearably
    unbeatable unbind unclear uncomfortably unction understands undresses unfits uniforms unions
    unison unites universals unknowns unloaded unsafer unsaid unsettle unsettles unshaken
    unsuitably untie untitled unwind unwonted updated updater updates upending upends uppers
    upraised upsets urinated urinates ushers utter utters vacated vacates vaginae vaginal
    vaginas valley valuable vamped vamping vaping varnish varnished varnishes vaster vatted
    vaunts vegetables vegging veiling vended vending vented verbals vernal vessel vetting
    viaducts vicars vices villager villages violet violins vireos vocation vodkas voiced vomits
    voodoos vouched voucher vouches vouching vowing vulvae wacker wacks wadding wader waders
    wadges wading waffle wafted wafting wagers wagging waging wagons wailed wailing waistbands
    waists waiter waived waives waiving waked wakens waled waling walkaway walker walkways
    walled wallets walling wallopings wallow wallowed wallowing wallows wanderer wanderings
    waned wangled waning wanked wanker wankers wanking wanner warded warder warders warding
    wardrobes warehoused warehouses warmed warmer warming warped warping warps warrants warranty
    warred warren warrens warring washer washes washings waster wastes wasting watcher watchers
    waters watery wattle wattling waxing wealthy weaning weapons wearying weathers weaved
    weavers weaves weaving webcams wedded weddings wedge wedges wedging weeded weeding
    weedkillers weeing weepings weighs weights weighty welcomed welcomes welder welders welding
    welled welling welted welting wended wending westerns wetter whackings whaled whaler whales
    wheals wheelchairs wheels whelped whelping whelps whenever wheres whetting whiffs whiled
    whiles whiling whined whining whippet whippings whisk whiskey whisks whiskys whist whited
    whiten whiter whites whitey whiting wholes whopped whopping whores whupped whupping wicked
    wicket wickets widow widows wields wigged wigging wight wights wildly wiling willed willing
    willow wimped wimping wince winced winched winches winching winding windpipes wines winged
    winger wingers winging wings wining winner winning winnow winnows winters wiped wiping wised
    wises wisher wishers wising witched witches witching withdraws wither withhold witter
    witting wobble wonder wondered wondering wonders wonted wooded woodmen woodsy woofer woolen
    worded wording workings worlds wormed worming worrier worriers worryings worsen worthy
    woulds wounded wowing wracked wracking wracks wrapper wrapping wreaked wreaking wreaks
    wreath wreathe wreathing wrecker wrench wrested wresting wrestler wrestlers wrests wright
    wring wringing wrings wristband writer writers writhe writhes writhing writings writs wrongs
    wroth wrought yakked yakking yammer yammered yammering yapped yapping yawned yearly yearns
    yellows yellowy yelped yelping yeomen yesterdays yields yipped yipping yoking zapped zapping
    zealous zinged zinger zingers zinging zipped zipping zither zombies zonked
  `
    .trim()
    .split(/\s+/),
)
