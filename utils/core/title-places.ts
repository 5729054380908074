/**
 * Places that stand in titles as a name would: "Recife / Salvador".
 *
 * Law: data only, compared in `key` form. Places that are given names too are in `title-work.ts` and in the data.
 */
import { nameLists } from './title-names.ts';
import { words } from './title-words.ts';

const PLACES = words(`
  manchester liverpool birmingham leeds bristol sheffield glasgow edinburgh cardiff belfast cork galway boston chicago detroit philadelphia baltimore pittsburgh minneapolis portland oakland miami tampa newark
  hamburg munchen koln frankfurt stuttgart dusseldorf leipzig dresden hannover nurnberg bremen essen dortmund duisburg bochum wuppertal bielefeld mannheim karlsruhe augsburg wiesbaden freiburg wien graz linz salzburg innsbruck zurich genf basel lausanne winterthur luzern
  lyon marseille toulouse bordeaux nantes strasbourg montpellier rennes reims grenoble toulon dijon angers nimes brest limoges tours amiens metz rouen caen anvers bruxelles liege
  sevilla zaragoza malaga murcia palma bilbao alicante valladolid gijon oviedo coruna pamplona donostia guayaquil quito monterrey guadalajara puebla tijuana cali medellin cartagena barranquilla rosario mendoza montevideo asuncion caracas maracaibo arequipa cusco
  lisboa braga coimbra aveiro setubal funchal sao rio brasilia recife fortaleza belem manaus curitiba goiania campinas florianopolis salvador natal joinville londrina
  torino napoli palermo genova bologna bari catania venezia messina padova trieste brescia parma modena reggio perugia livorno cagliari ferrara rimini salerno trento
  rotterdam utrecht eindhoven groningen tilburg almere nijmegen enschede haarlem arnhem zwolle leiden maastricht antwerpen gent brugge leuven mechelen
  goteborg malmo uppsala vasteras orebro linkoping norrkoping helsingborg jonkoping umea lund boras aarhus odense aalborg esbjerg randers kolding horsens vejle bergen trondheim stavanger drammen kristiansand tromso
  tampere turku oulu espoo vantaa lahti jyvaskyla kuopio pori reykjavik akureyri tallinn tartu narva parnu riga daugavpils liepaja jelgava ventspils vilnius kaunas klaipeda siauliai panevezys
  warszawa krakow wroclaw poznan gdansk szczecin lublin katowice bialystok gdynia lodz rzeszow torun brno ostrava plzen liberec olomouc zlin kosice presov zilina nitra trnava budapest debrecen szeged pecs gyor miskolc sopron
  bucuresti cluj timisoara iasi constanta craiova brasov galati ploiesti oradea sibiu bacau ljubljana maribor celje kranj koper zagreb rijeka osijek pula sibenik dubrovnik beograd nis kragujevac subotica sarajevo mostar skopje tirana
  софиа пловдив бургас русе плевен белград ниш суботица чачак крагујевац скопје москва петербург питер казань новосибирск екатеринбург самара омск томск уфа пермь воронеж краснодар сочи челябинск ростов киив львів одеса харків дніпро полтава суми минск алматы астана ташкент
  athens αθηνα θεσσαλονικη πατρα ηρακλειο λαρισα βολος χανια ιωαννινα istanbul ankara izmir bursa antalya adana konya kayseri trabzon gaziantep mersin samsun nicosia
  nairobi mombasa kisumu dodoma arusha kampala kigali lagos abuja kano ibadan accra kumasi dakar johannesburg durban pretoria cairo alexandria casablanca rabat tunis algiers
  mumbai delhi bengaluru bangalore hyderabad chennai kolkata pune ahmedabad jaipur lucknow kochi dhaka chittagong karachi lahore islamabad kathmandu colombo bangkok phuket hanoi saigon hue jakarta surabaya bandung medan semarang makassar yogyakarta denpasar kuala penang johor melaka ipoh manila cebu davao quezon
  beijing shanghai shenzhen guangzhou chengdu wuhan hangzhou nanjing taipei kaohsiung tokyo osaka kyoto nagoya sapporo fukuoka yokohama seoul busan incheon daegu dubai doha riyadh jeddah muscat kuwait beirut amman baghdad tehran isfahan shiraz tabriz mashhad
  girona lleida tarragona sabadell terrassa reus vigo ourense lugo gasteiz
`);

/** True for a place that is no given name. */
export function isPlace(word: string): boolean {
  return PLACES.spaced.has(word) && !nameLists().given.has(word);
}
